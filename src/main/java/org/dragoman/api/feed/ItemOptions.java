package org.dragoman.api.feed;

import jakarta.ws.rs.QueryParam;

import org.dragoman.api.request.DispatchRequest;
import org.dragoman.api.request.LengthRequest;
import org.dragoman.dispatch.Dispatch;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is asked of every item of a feed or a job; what an item of a job says itself goes before. */
public class ItemOptions {

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

    /** The request that would ask the same of one dispatch. */
    DispatchRequest requestFor(Dispatch dispatch) {
        LengthRequest summary = sentences == null && words == null && characters == null ? null
                : new LengthRequest(sentences, words, characters);
        return new DispatchRequest(dispatch.headline().orElse(null), dispatch.text(), dispatch.published().orElse(null),
                summary, requireClean, translateBoilerplate, beam, glossary);
    }

    /** Puts what is asked where the fields of {@code POST /v1/dispatches} do not say it. */
    public void addTo(ObjectNode item) {
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

    /**
     * What makes the same body another job.
     *
     * @param others
     *        what else does
     */
    protected String fingerprint(String... others) {
        String options = String.join("\n", String.valueOf(sentences), String.valueOf(words), String.valueOf(characters),
                String.valueOf(beam), String.valueOf(requireClean), String.valueOf(translateBoilerplate),
                String.join("\n", others));
        return glossary == null ? options : options + "\n" + glossary;
    }
}
