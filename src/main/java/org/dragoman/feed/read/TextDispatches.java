package org.dragoman.feed.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedFormat;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemDraft;
import org.dragoman.feed.UnreadableFeedException;

/** A dispatch in plain text, or several with a form feed, NNNN (IPTC 7901) or a line of dashes between them. */
final class TextDispatches {

    private static final Pattern BETWEEN = Pattern.compile("(?m)\\f|^\\s*(?:NNNN|-{3,}|={3,}|\\*{3,})\\s*$");

    private TextDispatches() {
    }

    static Feed read(String text) {
        long odd = text.chars().filter(c -> c == '\uFFFD' || c < ' ' && !Character.isWhitespace(c)).count();
        if (odd * 20 > text.length() || text.indexOf(0) >= 0) {
            throw new UnreadableFeedException("not-a-feed", "The document is neither markup, JSON nor text");
        }
        List<FeedItem> items = BETWEEN.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty())
                .map(part -> new ItemDraft().text(part.replace("\r\n", "\n")).item()).toList();
        return new Feed(FeedFormat.PLAIN_TEXT, Optional.empty(), Optional.empty(), Optional.empty(), items, List.of());
    }
}
