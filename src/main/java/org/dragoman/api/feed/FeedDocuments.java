package org.dragoman.api.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.dragoman.api.problem.RequestException;
import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedConfig;
import org.dragoman.feed.FeedFetcher;
import org.dragoman.feed.FeedReader;
import org.dragoman.feed.FetchOutcome;
import org.dragoman.feed.FetchRequest;
import org.dragoman.feed.ReadingHints;
import org.dragoman.feed.UnreadableFeedException;

/** Gets the feed that a request is about. */
@Singleton
public class FeedDocuments {

    private static final String TOO_LARGE = "feed-too-large";

    private final FeedReader reader;
    private final FeedFetcher fetcher;
    private final FeedConfig config;

    FeedDocuments(FeedReader reader, FeedFetcher fetcher, FeedConfig config) {
        this.reader = reader;
        this.fetcher = fetcher;
        this.config = config;
    }

    /** @param contentType null when the request has none */
    Feed read(InputStream body, String contentType) throws IOException {
        return parse(document(body), contentType);
    }

    /** The bytes of a feed, gzipped or not. */
    public byte[] document(InputStream body) throws IOException {
        long most = config.maxSize().asLongValue();
        byte[] document = body.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 16));
        if (document.length > most) {
            // Reads to the end: a client that is still sending does not look for an answer.
            body.skip(Long.MAX_VALUE);
            throw RequestException.tooLarge(String.format(Locale.ROOT, "The feed is larger than %d bytes", most));
        }
        return document;
    }

    /** @param contentType null when the request has none */
    public Feed parse(byte[] document, String contentType) {
        return parse(document, ReadingHints.contentType(contentType));
    }

    public Feed fetch(String url) {
        FetchOutcome outcome = fetcher.fetch(FetchRequest.of(url));
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            return parse(fetched.body(), new ReadingHints(fetched.contentType(), Optional.of(fetched.url())));
        }
        if (outcome instanceof FetchOutcome.Refused refused) {
            throw RequestException.unreadableFeed(refused.reason().kind(), refused.detail());
        }
        throw RequestException.unreadableFeed("fetch-status", "The server did not send it");
    }

    private Feed parse(byte[] document, ReadingHints hints) {
        try {
            return reader.read(document, hints);
        } catch (UnreadableFeedException unreadable) {
            if (unreadable.problem().kind().equals(TOO_LARGE)) {
                throw RequestException.tooLarge(unreadable.problem().detail());
            }
            throw RequestException.unreadableFeed(unreadable.problem().kind(), unreadable.problem().detail());
        }
    }
}
