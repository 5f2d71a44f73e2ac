package org.dragoman.api.feed;

import jakarta.ws.rs.QueryParam;

import org.dragoman.api.request.DispatchRequest;
import org.dragoman.api.request.LengthRequest;
import org.dragoman.dispatch.Dispatch;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is asked of every item of a feed. */
public class FeedOptions {

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
}
