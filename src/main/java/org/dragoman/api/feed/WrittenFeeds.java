package org.dragoman.api.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.write.TranslatedFeed;
import org.dragoman.feed.write.TranslatedItem;
import org.dragoman.feed.write.WrittenFormat;
import org.dragoman.job.feed.FeedLine;
import org.dragoman.job.feed.FeedLines;
import org.dragoman.job.feed.FeedTranslation;
import org.dragoman.job.feed.Translated;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Feeds in English. The first line goes out at once, the feed when its last item is done. */
@Singleton
class WrittenFeeds {

    private final ObjectMapper json;

    WrittenFeeds(ObjectMapper json) {
        this.json = json;
    }

    void write(Feed feed, FeedTranslation translation, WrittenFormat format, OutputStream out) throws IOException {
        out.write(format.prolog().getBytes(StandardCharsets.UTF_8));
        TreeMap<Integer, TranslatedItem> items = new TreeMap<>();
        translation.run(feed, new FeedLines() {
            @Override
            public void take(FeedLine line) {
                items.put(line.number(), item(feed.items().get(line.number()), line));
            }

            /** Finds out whether the client is still there, and keeps proxies from hanging up. */
            @Override
            public void idle() throws IOException {
                out.write('\n');
                out.flush();
            }
        });
        format.write(new TranslatedFeed(feed.title(), feed.link(), Optional.empty(), items.values().stream().toList(),
                OffsetDateTime.now(Clock.systemUTC())), out);
    }

    private TranslatedItem item(FeedItem original, FeedLine line) {
        if (line.answer() != null) {
            return Translated.of(original, json.valueToTree(line.answer()));
        }
        return line.problem() == null ? Translated.withdrawn(original)
                : Translated.failed(original, line.problem().title());
    }
}
