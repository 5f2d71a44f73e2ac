package org.dragoman.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.dragoman.text.Span;

/**
 * The closing paragraphs that items of one feed have in common. What stands at the end of several different stories belongs
 * to none of them: an outlet's notice that no rule knows yet.
 */
public final class RepeatedEndings {

    /** Two items may be two versions of one story, and these share their endings. */
    private static final int FEWEST_ITEMS = 3;

    private static final int MOST_PARAGRAPHS = 4;

    private final Set<String> repeated;

    private RepeatedEndings(Set<String> repeated) {
        this.repeated = Set.copyOf(repeated);
    }

    /**
     * Compares the items of a feed.
     *
     * @param texts of the items; versions of one story, which share their first paragraph, count once
     */
    public static RepeatedEndings of(List<String> texts) {
        Map<String, Set<String>> stories = new HashMap<>();
        for (String text : texts) {
            List<Paragraph> paragraphs = Paragraph.of(text);
            for (Paragraph closing : closing(paragraphs)) {
                stories.computeIfAbsent(closing.value(), value -> new HashSet<>()).add(paragraphs.get(0).value());
            }
        }
        return new RepeatedEndings(stories.entrySet().stream().filter(ending -> ending.getValue().size() >= FEWEST_ITEMS)
                .map(Map.Entry::getKey).collect(Collectors.toSet()));
    }

    /**
     * The paragraphs that end an item and other items of its feed too, for {@link Dispatch#repeated}.
     *
     * @param text of an item
     * @return ascending; never the first paragraph
     */
    public List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        List<Paragraph> closing = closing(Paragraph.of(text));
        for (int i = closing.size() - 1; i >= 0 && repeated.contains(closing.get(i).value()); i--) {
            found.add(0, closing.get(i).span());
        }
        return found;
    }

    private static List<Paragraph> closing(List<Paragraph> paragraphs) {
        int first = Math.max(1, paragraphs.size() - MOST_PARAGRAPHS);
        return first >= paragraphs.size() ? List.of() : paragraphs.subList(first, paragraphs.size());
    }
}
