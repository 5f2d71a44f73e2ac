package org.dragoman.feed;

/** What a document was read as. */
public enum FeedFormat {
    RSS,
    ATOM,
    JSON_FEED,
    NEWSML_G2,
    NITF,
    NINJS,
    DISPATCH_LINES,
    PLAIN_TEXT
}
