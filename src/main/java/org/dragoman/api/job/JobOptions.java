package org.dragoman.api.job;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a job asks of all of its items; what an item says itself goes before. */
public class JobOptions {

    @QueryParam("sentences")
    @Parameter(description = "Length of the summaries")
    Integer sentences;

    @QueryParam("words")
    Integer words;

    @QueryParam("characters")
    Integer characters;

    @QueryParam("beam")
    Integer beam;

    @QueryParam("requireClean")
    Boolean requireClean;

    @QueryParam("translateBoilerplate")
    Boolean translateBoilerplate;

    @QueryParam("glossary")
    @Parameter(description = "Name of a glossary under /v1/glossaries")
    String glossary;

    @QueryParam("webhook")
    @Parameter(description = "Where the finished job is reported")
    String webhook;

    @QueryParam("secret")
    @Parameter(description = "Name of the configured secret that signs the report")
    String secret;

    @HeaderParam("Idempotency-Key")
    @Parameter(description = "The same key with the same body brings the same job")
    String key;

    void addTo(ObjectNode item) {
        if (!item.has("summary") && (sentences != null || words != null || characters != null)) {
            ObjectNode summary = item.putObject("summary");
            put(summary, "sentences", sentences);
            put(summary, "words", words);
            put(summary, "characters", characters);
        }
        if (!item.has("beam")) {
            put(item, "beam", beam);
        }
        if (!item.has("requireClean") && requireClean != null) {
            item.put("requireClean", requireClean);
        }
        if (!item.has("glossary") && glossary != null) {
            item.put("glossary", glossary);
        }
        if (!item.has("translateBoilerplate") && translateBoilerplate != null) {
            item.put("translateBoilerplate", translateBoilerplate);
        }
    }

    private static void put(ObjectNode node, String field, Integer value) {
        if (value != null) {
            node.put(field, value);
        }
    }

    /** What makes the same body another job. */
    String fingerprint() {
        String options = String.join("\n", String.valueOf(sentences), String.valueOf(words), String.valueOf(characters),
                String.valueOf(beam), String.valueOf(requireClean), String.valueOf(translateBoilerplate), webhook, secret);
        return glossary == null ? options : options + "\n" + glossary;
    }
}
