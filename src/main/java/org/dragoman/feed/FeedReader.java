package org.dragoman.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads feed documents in every format that is known. Safe for use by many threads at once; opens no connection. */
public interface FeedReader {

    /**
     * Reads a document, gzipped or not.
     *
     * @throws UnreadableFeedException
     *         when nothing can be made of it; a broken item does not count, it is an item with a problem
     */
    Feed read(byte[] document, ReadingHints hints);

    /**
     * Reads the dispatches of a JSON-lines document one by one, holding one line at a time: {@code {"guid"?, "headline"?,
     * "text", "published"?, ...}}. A broken line is an item with a problem.
     *
     * @param lines
     *        UTF-8; closed by the caller
     * @param items
     *        takes the items in order, on the caller's thread
     */
    void readLines(InputStream lines, Consumer<FeedItem> items) throws IOException;
}
