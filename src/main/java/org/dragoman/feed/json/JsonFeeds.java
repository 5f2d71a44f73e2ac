package org.dragoman.feed.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedFormat;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemDraft;
import org.dragoman.feed.UnreadableFeedException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Feeds in JSON: JSON Feed, ninjs (one object or a list of them), dispatches one a line. */
public final class JsonFeeds {

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).maxNumberLength(100).build()).build());

    private JsonFeeds() {
    }

    /** @throws UnreadableFeedException when it is none of them */
    public static Feed read(String text) {
        JsonNode whole = parsed(text);
        if (whole != null && whole.isObject() && JsonFeedReader.matches(whole)) {
            return JsonFeedReader.read(whole);
        }
        if (whole != null && whole.isArray()) {
            return listed(whole);
        }
        if (whole != null && NinjsReader.matches(whole)) {
            return feed(FeedFormat.NINJS, NinjsReader.read(whole));
        }
        return lines(text, whole);
    }

    private static Feed listed(JsonNode array) {
        List<FeedItem> items = new ArrayList<>();
        boolean ninjs = array.path(0).path("uri").isTextual();
        for (JsonNode element : array) {
            items.addAll(
                    NinjsReader.matches(element) ? NinjsReader.read(element) : List.of(dispatch(element, items.size() + 1)));
        }
        return ninjs ? feed(FeedFormat.NINJS, items) : dispatches(items);
    }

    /** A single object may be a dispatch over several lines; then it is not read line by line. */
    private static Feed lines(String text, JsonNode whole) {
        List<FeedItem> items = new ArrayList<>();
        if (whole != null) {
            items.add(dispatch(whole, 1));
        } else {
            text.lines().filter(line -> !line.isBlank()).forEach(line -> items.add(line(line, items.size() + 1)));
        }
        return dispatches(items);
    }

    private static Feed dispatches(List<FeedItem> items) {
        if (items.stream().allMatch(item -> item.problem().isPresent())) {
            throw new UnreadableFeedException("not-a-feed", "The JSON is none of JSON Feed, ninjs and dispatches");
        }
        return feed(FeedFormat.DISPATCH_LINES, items);
    }

    /** Reads dispatches one by one, see {@link org.dragoman.feed.FeedReader#readLines}. */
    public static void readLines(InputStream lines, Consumer<FeedItem> items) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.isBlank()) {
                number++;
                items.accept(line(line, number));
            }
        }
    }

    private static FeedItem line(String line, int number) {
        JsonNode object = parsed(line);
        return object == null ? broken(number, "is not JSON") : dispatch(object, number);
    }

    private static FeedItem dispatch(JsonNode object, int number) {
        if (!object.isObject()) {
            return broken(number, "is not a JSON object");
        }
        return NinjsReader.matches(object) ? NinjsReader.read(object).get(0) : DispatchLine.read(object);
    }

    private static FeedItem broken(int number, String why) {
        return new ItemDraft().guid("line:" + number)
                .problem("broken-line", String.format(Locale.ROOT, "Line %d %s", number, why)).item();
    }

    private static Feed feed(FeedFormat format, List<FeedItem> items) {
        return new Feed(format, Optional.empty(), Optional.empty(), Optional.empty(), items, List.of());
    }

    /** Null when it is not JSON, or more than one value. */
    private static JsonNode parsed(String text) {
        try {
            JsonNode parsed = JSON.readerFor(JsonNode.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readValue(text);
            return parsed == null || parsed.isMissingNode() ? null : parsed;
        } catch (JsonProcessingException broken) {
            return null;
        }
    }
}
