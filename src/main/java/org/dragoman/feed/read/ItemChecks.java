package org.dragoman.feed.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.dragoman.feed.FeedItem;
import org.dragoman.feed.FeedProblem;
import org.dragoman.feed.charset.Mojibake;

/** What only shows when an item is read: garbled letters, and an item that came before. */
final class ItemChecks {

    private record Same(String guid, Optional<String> version, Optional<String> title, String text) {
    }

    private final Set<Same> seen = new HashSet<>();

    FeedItem checked(FeedItem item) {
        FeedItem legible = garbled(item) ? mended(item) : item;
        boolean known = !seen.add(new Same(legible.guid(), legible.version(), legible.title(), legible.text()));
        return known && legible.problem().isEmpty()
                ? with(legible, legible.title(), legible.text(), new FeedProblem("duplicate", "The same item came before"),
                        null)
                : legible;
    }

    private static boolean garbled(FeedItem item) {
        return Mojibake.suspected(item.title().orElse("") + item.text());
    }

    private static FeedItem mended(FeedItem item) {
        Optional<String> title = item.title().flatMap(Mojibake::repaired);
        Optional<String> text = Mojibake.repaired(item.text());
        if (text.isEmpty() || item.title().isPresent() && title.isEmpty()) {
            return with(item, item.title(), item.text(),
                    new FeedProblem("mojibake", "The letters were garbled by the publisher and cannot be put back"), null);
        }
        return with(item, title, text.get(), null,
                new FeedProblem("mojibake-mended", "The letters were garbled by the publisher and have been put back"));
    }

    private static FeedItem with(FeedItem item, Optional<String> title, String text, FeedProblem problem, FeedProblem warning) {
        List<FeedProblem> warnings = new ArrayList<>(item.warnings());
        Stream.ofNullable(warning).forEach(warnings::add);
        return new FeedItem(item.guid(), item.version(), item.link(), title, text, item.language(), item.published(),
                item.updated(), item.embargo(), item.urgency(), item.status(), item.source(),
                item.problem().or(() -> Optional.ofNullable(problem)), warnings);
    }
}
