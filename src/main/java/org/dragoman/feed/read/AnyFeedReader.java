package org.dragoman.feed.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.FeedProblem;
import org.dragoman.feed.FeedReader;
import org.dragoman.feed.ReadingHints;
import org.dragoman.feed.UnreadableFeedException;
import org.dragoman.feed.charset.DecodedDocument;
import org.dragoman.feed.charset.DocumentDecoder;
import org.dragoman.feed.json.JsonFeeds;
import org.dragoman.feed.xml.XmlFeeds;

/** Reads a document as what it looks like. Content types and file names of feeds are too often wrong to be believed. */
public final class AnyFeedReader implements FeedReader {

    private static final Pattern HTML = Pattern
            .compile("(?is)\\A\\s*(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b");

    private final int maxSize;
    private final int maxCompression;

    /**
     * @param maxSize
     *        bytes of a document, decompressed
     * @param maxCompression
     *        by how much a document may grow when it is decompressed
     */
    public AnyFeedReader(int maxSize, int maxCompression) {
        this.maxSize = maxSize;
        this.maxCompression = maxCompression;
    }

    @Override
    public Feed read(byte[] document, ReadingHints hints) {
        byte[] plain = Gunzip.zipped(document) ? Gunzip.unzip(document, maxSize, maxCompression) : document;
        if (plain.length > maxSize) {
            throw new UnreadableFeedException("feed-too-large",
                    String.format(Locale.ROOT, "It is larger than %d bytes", maxSize));
        }
        DecodedDocument decoded = DocumentDecoder.decode(plain, hints.contentType());
        return checked(parsed(decoded.text()), decoded.problems());
    }

    @Override
    public void readLines(InputStream lines, Consumer<FeedItem> items) throws IOException {
        JsonFeeds.readLines(lines, items);
    }

    private static Feed parsed(String text) {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            throw new UnreadableFeedException("not-a-feed", "The document is empty");
        }
        if (HTML.matcher(start).lookingAt()) {
            throw new UnreadableFeedException("not-a-feed", "The document is a web page, not a feed");
        }
        return switch (start.charAt(0)) {
            case '<' -> XmlFeeds.read(text);
            case '{', '[' -> JsonFeeds.read(start);
            default -> TextDispatches.read(text);
        };
    }

    private static Feed checked(Feed feed, List<FeedProblem> encoding) {
        ItemChecks checks = new ItemChecks();
        return new Feed(feed.format(), feed.title(), feed.link(), feed.language(),
                feed.items().stream().map(checks::checked).toList(),
                Stream.concat(encoding.stream(), feed.problems().stream()).toList());
    }
}
