package org.dragoman.feed.json;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.dragoman.feed.ItemDraft;
import org.dragoman.feed.markup.Dates;

import com.fasterxml.jackson.databind.JsonNode;

/** What stands in a JSON object, under any of several names. */
final class JsonFields {

    private JsonFields() {
    }

    /** Null when none of them is there; what is neither text nor number is not there. */
    static String text(JsonNode object, String... names) {
        return Stream.of(names).map(object::path).filter(value -> value.isTextual() || value.isNumber()).map(JsonNode::asText)
                .filter(value -> !value.isBlank()).findFirst().orElse(null);
    }

    static Optional<String> find(JsonNode object, String... names) {
        return Optional.ofNullable(text(object, names));
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static OffsetDateTime date(ItemDraft draft, JsonNode object, String... names) {
        String written = text(object, names);
        Optional<OffsetDateTime> read = Optional.ofNullable(written).flatMap(Dates::read);
        if (written != null && read.isEmpty()) {
            draft.warning("unreadable-date", "A date cannot be understood");
        }
        return read.orElse(null);
    }

    static Integer number(JsonNode object, String name) {
        String written = text(object, name);
        return written != null && written.matches("\\d{1,3}") ? Integer.valueOf(written) : null;
    }
}
