package org.dragoman.api.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import jakarta.inject.Singleton;

import org.dragoman.api.ApiConfig;
import org.dragoman.api.feed.FeedDocuments;
import org.dragoman.api.feed.FeedOrders;
import org.dragoman.job.JobConfig;
import org.dragoman.job.feed.FeedItemOrders;
import org.dragoman.job.store.ItemSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The items of a job, in whatever way they are handed in. */
@Singleton
class JobItems {

    private final ItemReader lines;
    private final FeedDocuments documents;
    private final FeedOrders orders;
    private final JobConfig config;
    private final ApiConfig limits;
    private final ObjectMapper json;

    JobItems(ItemReader lines, FeedDocuments documents, FeedOrders orders, JobConfig config, ApiConfig limits,
            ObjectMapper json) {
        this.lines = lines;
        this.documents = documents;
        this.orders = orders;
        this.config = config;
        this.limits = limits;
        this.json = json;
    }

    ItemSource ofLines(InputStream body, JobOptions options) {
        checked(options);
        return new LineItems(body, lines, options, new LineItems.Limits(config.maxBody().asLongValue(),
                (int) limits.maxBody().asLongValue(), config.maxItems()));
    }

    /** A feed is held in memory while it is handed in, as its own limit allows. */
    ItemSource ofDocument(InputStream body, String contentType, JobOptions options) throws IOException {
        byte[] document = documents.document(body);
        return new FeedItems(() -> documents.parse(document, contentType), items(options), config.maxItems(),
                fingerprint(options, document));
    }

    /** The same key and address bring the same job, whatever stands at the address by then. */
    ItemSource ofAddress(String url, JobOptions options) {
        return new FeedItems(() -> documents.fetch(url), items(options), config.maxItems(),
                fingerprint(options, url.getBytes(StandardCharsets.UTF_8)));
    }

    private FeedItems.Maker items(JobOptions options) {
        ObjectNode common = checked(options);
        FeedItemOrders made = new FeedItemOrders(json, limits.maxTextCharacters());
        return feed -> made.of(feed, common);
    }

    private ObjectNode checked(JobOptions options) {
        ObjectNode common = json.createObjectNode();
        options.addTo(common);
        orders.check(common);
        return common;
    }

    private static String fingerprint(JobOptions options, byte[] content) {
        MessageDigest digest = LineItems.sha256();
        digest.update(("feed\n" + options.fingerprint() + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(content));
    }
}
