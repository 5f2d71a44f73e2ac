package org.dragoman.feed.write;

import java.io.IOException;
import java.io.OutputStream;

/** In what a feed of translations can be written. */
public enum WrittenFormat {

    RSS("application/rss+xml", WrittenFormat.XML, new RssWriter()),
    ATOM("application/atom+xml", WrittenFormat.XML, new AtomWriter()),
    /** One message with a news item for each item. */
    NEWSML_G2("application/vnd.iptc.g2.newsmessage+xml", WrittenFormat.XML, new NewsMlWriter()),
    /** A list of ninjs objects. */
    NINJS("application/ninjs+json", "", new NinjsWriter());

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /** Writes a feed in one format. */
    interface Writer {

        /** Without the first line; leaves the stream open. */
        void write(TranslatedFeed feed, OutputStream out) throws IOException;
    }

    private final String mediaType;
    private final String prolog;
    private final Writer writer;

    WrittenFormat(String mediaType, String prolog, Writer writer) {
        this.mediaType = mediaType;
        this.prolog = prolog;
        this.writer = writer;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What stands before everything else. After it line ends may be written without harm until the feed is there. */
    public String prolog() {
        return prolog;
    }

    /** Writes what comes after the prolog, in UTF-8; leaves the stream open. */
    public void write(TranslatedFeed feed, OutputStream out) throws IOException {
        writer.write(feed, out);
    }
}
