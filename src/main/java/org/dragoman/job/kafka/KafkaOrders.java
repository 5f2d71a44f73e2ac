package org.dragoman.job.kafka;

import java.util.Optional;

import org.dragoman.dispatch.Dispatch;
import org.dragoman.job.feed.FeedItemOrders;
import org.dragoman.job.work.HopelessItemException;
import org.dragoman.job.work.ItemProblem;
import org.dragoman.summarize.SummaryLength;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Checks messages before anything is made of them. */
final class KafkaOrders {

    private static final int WIDEST_BEAM = 8;

    private final ObjectMapper json;
    private final FeedItemOrders limits;

    KafkaOrders(ObjectMapper json, FeedItemOrders limits) {
        this.json = json;
        this.limits = limits;
    }

    /**
     * What a message is to be known by.
     *
     * @param guid
     *        the key of the message, or else what it says
     * @param order
     *        JSON for the desk
     */
    record Order(String guid, String order) {
    }

    /** @throws HopelessItemException when it is no dispatch */
    Order order(String key, String value) {
        if (!(parsed(value) instanceof ObjectNode message)) {
            throw invalid("The message is not a JSON object");
        }
        JsonNode named = message.remove("guid");
        String guid = key != null ? key : named == null ? "" : named.asText();
        if (guid.isBlank()) {
            throw invalid("The message has neither a key nor a guid");
        }
        String text = message.path("text").asText("");
        if (text.isBlank()) {
            throw invalid("text is missing");
        }
        limits.fault(new Dispatch(Optional.of(message.path("headline").asText("")), text, Optional.empty()))
                .ifPresent(problem -> {
                    throw new HopelessItemException(problem);
                });
        checkOptions(message);
        return new Order(guid, message.toString());
    }

    private JsonNode parsed(String value) {
        try {
            return json.readTree(value);
        } catch (JsonProcessingException broken) {
            throw invalid("The message is not JSON");
        }
    }

    private static void checkOptions(ObjectNode message) {
        JsonNode beam = message.path("beam");
        if (!beam.isMissingNode() && !beam.isNull() && (beam.asInt() < 1 || beam.asInt() > WIDEST_BEAM)) {
            throw invalid("beam must be 1 to " + WIDEST_BEAM);
        }
        JsonNode summary = message.path("summary");
        try {
            if (summary.isObject()) {
                SummaryLength.of(number(summary, "sentences"), number(summary, "words"), number(summary, "characters"));
            }
        } catch (IllegalArgumentException wrong) {
            throw invalid("summary: give one of sentences, words and characters");
        }
    }

    private static Integer number(JsonNode summary, String field) {
        return summary.hasNonNull(field) ? Integer.valueOf(summary.path(field).asInt()) : null;
    }

    private static HopelessItemException invalid(String detail) {
        return new HopelessItemException(new ItemProblem("/problems/invalid-request", "The request is not valid", 400, detail));
    }
}
