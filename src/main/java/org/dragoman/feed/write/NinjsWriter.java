package org.dragoman.feed.write;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** ninjs 2.1. The original is an association, findings are in the note to editors. */
final class NinjsWriter implements WrittenFormat.Writer {

    private static final ObjectMapper JSON = new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    @Override
    public void write(TranslatedFeed feed, OutputStream out) throws IOException {
        ArrayNode items = JSON.createArrayNode();
        feed.items().forEach(item -> items.add(object(item, feed.written())));
        JSON.writeValue(out, items);
    }

    private static ObjectNode object(TranslatedItem item, OffsetDateTime written) {
        ObjectNode object = JSON.createObjectNode();
        object.put("uri", item.iri()).put("type", "text");
        object.putObject("standard").put("name", "ninjs").put("version", "2.1").put("schema",
                "https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json");
        item.original().version().ifPresent(version -> object.put("version", version));
        item.original().published().ifPresent(time -> object.put("firstcreated", date(time)));
        object.put("versioncreated", date(item.lastChange().orElse(written)));
        item.original().embargo().ifPresent(time -> object.put("embargoed", date(time)));
        object.put("pubstatus", item.withdrawn() ? "canceled" : "usable");
        item.original().urgency().ifPresent(urgency -> object.put("urgency", urgency));
        object.put("language", item.language());
        item.original().source().ifPresent(agency -> object.put("copyrightholder", agency));
        object.put("ednote", "Machine translation; " + String.join(", ", item.marks()));
        value(object.putArray("headlines"), "main", item.title());
        if (!item.summary().isBlank()) {
            value(object.putArray("descriptions"), "summary", item.summary());
        }
        item.english().filter(english -> !english.text().isBlank())
                .ifPresent(english -> value(object.putArray("bodies"), "main",
                        String.join("\n", english.paragraphs())).put("contenttype", "text/plain"));
        association(object, item);
        return object;
    }

    private static void association(ObjectNode object, TranslatedItem item) {
        ObjectNode original = object.putArray("associations").addObject();
        original.put("name", "original").put("uri", item.originalIri()).put("type", "text").put("language",
                item.originalLanguage());
        item.original().link().ifPresent(
                link -> original.putArray("altids").addObject().put("role", "link").put("value", link));
    }

    private static ObjectNode value(ArrayNode values, String role, String value) {
        return values.addObject().put("role", role).put("value", value);
    }

    private static String date(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
