package org.dragoman.api.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemStatus;
import org.dragoman.feed.write.TranslatedFeed;
import org.dragoman.feed.write.TranslatedItem;
import org.dragoman.feed.write.WrittenFormat;
import org.dragoman.job.feed.AboutItem;
import org.dragoman.job.feed.Translated;
import org.dragoman.job.standing.StandingItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The items of a standing feed as lines, or as a feed of those that have come to an end. */
@Singleton
class StandingOutput {

    private final ObjectMapper json;

    StandingOutput(ObjectMapper json) {
        this.json = json;
    }

    void lines(List<StandingItem> items, OutputStream out) throws IOException {
        for (StandingItem item : items) {
            out.write(json.writeValueAsBytes(StandingLine.of(item)));
            out.write('\n');
        }
    }

    /** @param self where the feed stands */
    void feed(List<StandingItem> items, List<Optional<String>> titleAndLink, String self, WrittenFormat format,
            OutputStream out) throws IOException {
        List<TranslatedItem> settled = new ArrayList<>();
        for (StandingItem item : items) {
            settled(item).ifPresent(settled::add);
        }
        out.write(format.prolog().getBytes(StandardCharsets.UTF_8));
        format.write(new TranslatedFeed(titleAndLink.get(0), titleAndLink.get(1), Optional.of(self), settled,
                OffsetDateTime.now(Clock.systemUTC())), out);
    }

    private Optional<TranslatedItem> settled(StandingItem item) throws JsonProcessingException {
        FeedItem original = original(item, json.readValue(item.about(), AboutItem.class));
        return switch (item.state()) {
            case DONE -> Optional.of(Translated.of(original, content(item)));
            case FAILED -> Optional.of(Translated.failed(original, content(item).path("title").asText()));
            case WITHDRAWN -> Optional.of(Translated.withdrawn(original));
            case WAITING, WORKING, CANCELLED -> Optional.empty();
        };
    }

    private JsonNode content(StandingItem item) throws JsonProcessingException {
        return json.readTree(item.content().orElse("{}"));
    }

    /** Without its text, which is not kept; it had one where the answer has more than a title. */
    private static FeedItem original(StandingItem item, AboutItem about) {
        ItemStatus status = item.state() == org.dragoman.job.store.ItemState.WITHDRAWN ? ItemStatus.KILL : ItemStatus.USABLE;
        return new FeedItem(item.guid(), about.version(), about.link(), about.title(), "", Optional.empty(), about.published(),
                about.updated(), about.embargo(), about.urgency(), status, about.source(), Optional.empty(), List.of());
    }
}
