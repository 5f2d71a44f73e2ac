package org.dragoman.translate.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.Glossary;
import org.dragoman.glossary.GlossaryEntry;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.glossary.TermMatch;
import org.dragoman.text.DataLines;
import org.dragoman.text.Span;

/**
 * The terms of one text. Who has been named in full is known by the last name from there on: after محمد شياع السوداني,
 * السوداني is al-Sudani, and after مارك روته, روته is Rutte. What is said twice in a breath, حلف شمال الأطلسي "ناتو", is said
 * once in English.
 */
public final class TextTerms {

    private static final String MENTIONS = "mentions";
    private static final String ARTICLE = "ال";
    private static final int SHORTEST = 4;
    private static final Set<String> AMBIGUOUS = Set.copyOf(DataLines.shipped("/text/ambiguous-last-names.txt"));

    private static final Pattern OPENING = Pattern.compile("\\s*[\"“«(](?:ال)?");
    private static final Pattern CLOSING = Pattern.compile("[\"”»)]");

    private final List<TermMatch> matches;
    private final List<Span> repetitions = new ArrayList<>();

    public TextTerms(String text, GlossaryMatcher matcher) {
        List<TermMatch> found = matcher.match(text);
        Map<String, TermMatch> persons = new LinkedHashMap<>();
        found.stream().filter(match -> match.entry().kind() == EntryKind.PERSON).forEach(match -> {
            String last = lastWord(match.entry().arabic());
            if (isClear(last) && !last.equals(match.entry().arabic())) {
                persons.putIfAbsent(last, match);
            }
        });
        this.matches = withoutRepetitions(text, persons.isEmpty() ? found : withMentions(text, found, persons));
    }

    private List<TermMatch> withoutRepetitions(String text, List<TermMatch> found) {
        List<TermMatch> once = new ArrayList<>();
        for (TermMatch match : found) {
            Optional<Span> repetition = once.isEmpty() ? Optional.empty() : repetition(text, once.get(once.size() - 1), match);
            repetition.ifPresentOrElse(repetitions::add, () -> once.add(match));
        }
        return once;
    }

    /** Where a match only repeats the one before, in brackets or quotation marks; with these. */
    private static Optional<Span> repetition(String text, TermMatch before, TermMatch match) {
        int from = before.source().end();
        int end = match.source().end();
        boolean same = before.entry().english().equals(match.entry().english()) && from < match.source().start()
                && OPENING.matcher(text.substring(from, match.source().start())).matches();
        return same && end < text.length() && CLOSING.matcher(text.substring(end, end + 1)).matches()
                ? Optional.of(new Span(from, end + 1))
                : Optional.empty();
    }

    private static boolean isClear(String last) {
        return last.startsWith(ARTICLE) || last.length() >= SHORTEST && !AMBIGUOUS.contains(last);
    }

    private static List<TermMatch> withMentions(String text, List<TermMatch> found, Map<String, TermMatch> persons) {
        List<GlossaryEntry> names = new ArrayList<>();
        persons.forEach((last, match) -> names.add(mention(last, match.entry())));
        Glossary mentions = new Glossary(MENTIONS, List.of()).with(names);
        List<TermMatch> all = new ArrayList<>(found);
        for (TermMatch mention : new GlossaryMatcher(List.of(mentions)).match(text)) {
            TermMatch full = persons.get(mention.entry().arabic());
            boolean taken = found.stream().anyMatch(match -> match.source().overlaps(mention.source())
                    && match.source().length() > mention.source().length());
            if (full != null && !taken && full.source().end() <= mention.source().start()
                    && !(mention.entry().arabic().startsWith(ARTICLE) && isAdjective(text, mention.source()))) {
                all.removeIf(match -> match.source().overlaps(mention.source()));
                all.add(new TermMatch(mention.entry(), full.glossary(), mention.source(), lastWords(full.overruled())));
            }
        }
        all.sort(Comparator.comparing(match -> match.source().start()));
        return all;
    }

    /** After a noun with the article a last name is mostly none: "الرئيس السوداني" is the Sudanese president. */
    private static boolean isAdjective(String text, Span word) {
        String before = text.substring(0, word.start()).stripTrailing();
        return before.length() + 1 == word.start()
                && lastWord(before.replaceAll("\\s", " ")).replaceFirst("^[وفبك]", "").startsWith(ARTICLE);
    }

    private static GlossaryEntry mention(String last, GlossaryEntry full) {
        String english = lastWord(full.english());
        String bare = english.replaceFirst("^(?:al|el)-", "");
        List<String> others = bare.equals(english) ? List.of() : List.of(bare);
        return new GlossaryEntry(last, english, others, EntryKind.PERSON, full.source());
    }

    private static List<String> lastWords(List<String> names) {
        return names.stream().filter(name -> name.indexOf(' ') > 0).map(TextTerms::lastWord).toList();
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** The terms of a segment. */
    public List<TermMatch> in(Span segment) {
        return matches.stream().filter(match -> segment.contains(match.source())).toList();
    }

    /** What a segment says twice, and need not be read. */
    public List<Span> repetitions(Span segment) {
        return repetitions.stream().filter(segment::contains).toList();
    }

    /** The English of a segment as it is, and which of its terms stand in it. */
    public TermImposer.Imposed found(Span segment, String english) {
        return new TermImposer(english, in(segment), Map.of()).found();
    }

    /** The English of a segment with its terms, and what became of them. */
    public TermImposer.Imposed impose(Span segment, String english) {
        return impose(segment, english, Map.of());
    }

    /** @param known where terms stand in the English for certain */
    public TermImposer.Imposed impose(Span segment, String english, Map<TermMatch, Span> known) {
        return new TermImposer(english, in(segment), known).impose();
    }
}
