package org.dragoman.cli.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.dragoman.desk.Desk;
import org.dragoman.desk.DispatchOrder;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedFetcher;
import org.dragoman.feed.FeedReader;
import org.dragoman.feed.FetchOutcome;
import org.dragoman.feed.FetchRequest;
import org.dragoman.feed.ReadingHints;
import org.dragoman.feed.UnreadableFeedException;
import org.dragoman.job.feed.FeedTranslation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Gets feeds and has them translated. */
@Singleton
public class FeedDesk {

    private static final String STANDARD_INPUT = "-";
    private static final Pattern URL = Pattern.compile("(?i)https?://.*");

    private final FeedReader reader;
    private final FeedFetcher fetcher;
    private final Desk desk;
    private final ObjectMapper json;

    FeedDesk(FeedReader reader, FeedFetcher fetcher, Desk desk, ObjectMapper json) {
        this.reader = reader;
        this.fetcher = fetcher;
        this.desk = desk;
        this.json = json;
    }

    /**
     * Reads a feed.
     *
     * @param source a file, an address or {@code -} for standard input
     * @throws UnreadableFeedException when there is none
     */
    public Feed read(String source) {
        if (URL.matcher(source).matches()) {
            return fetch(source);
        }
        try (InputStream in = source.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(source))) {
            return reader.read(in.readAllBytes(), ReadingHints.name(source));
        } catch (IOException | InvalidPathException unreadable) {
            throw new UnreadableFeedException("not-there", source + " cannot be read");
        }
    }

    private Feed fetch(String url) {
        FetchOutcome outcome = fetcher.fetch(FetchRequest.of(url));
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            return reader.read(fetched.body(), new ReadingHints(fetched.contentType(), Optional.of(fetched.url())));
        }
        if (outcome instanceof FetchOutcome.Refused refused) {
            throw new UnreadableFeedException(refused.reason().kind(), refused.detail());
        }
        throw new UnreadableFeedException("fetch-status", "The server did not send the feed");
    }

    /** @param orders says what is wanted of an item */
    public FeedTranslation translation(Function<Dispatch, DispatchOrder> orders) {
        return new FeedTranslation(desk, orders, () -> false);
    }

    /** One line, as the HTTP service has it. */
    public String line(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer cannot be written as JSON", impossible);
        }
    }
}
