package org.dragoman.api;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dragoman.decode.ModelDescription;
import org.dragoman.summarize.SentenceScorer;
import org.dragoman.translate.InstalledTranslator;
import org.dragoman.translate.Translator;
import org.dragoman.translate.WarmUp;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** {@code GET /v1/models}: what is installed. */
@Path("/v1/models")
public class ModelResource {

    private final InstalledTranslator installed;
    private final SentenceScorer scorer;
    private final WarmUp warmUp;

    ModelResource(InstalledTranslator installed, SentenceScorer scorer, WarmUp warmUp) {
        this.installed = installed;
        this.scorer = scorer;
        this.warmUp = warmUp;
    }

    /** The installed models and the version of the rules around them. */
    @Schema(name = "Models")
    record ModelsAnswer(List<ModelAnswer> models, @Schema(examples = "arabic-1+6") String rules) {
    }

    /** One model. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Model")
    record ModelAnswer(
            @Schema(examples = "translate-ar-en") String id,
            @Schema(examples = "2026.11.29") String version,
            @Schema(enumeration = {
                    "translation", "summary" }) String task,
            @Schema(examples = "ar") String sourceLanguage,
            @Schema(examples = "en") String targetLanguage,
            String licence,
            Integer maxSourceTokens,
            @Schema(description = "SHA-256 of its model.json, which has those of its files") String digest,
            @Schema(description = "Whether it has proven itself since the start") boolean ready,
            @Schema(description = "True when what was put in its place was refused; the log says why") Boolean replacementRefused){
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List the installed models")
    public ModelsAnswer models() {
        ModelDescription translation = installed.description();
        ModelAnswer translator = new ModelAnswer(translation.id(), translation.version(), "translation",
                translation.sourceLanguage(), translation.targetLanguage(), translation.licence(),
                translation.maxSourceTokens(), translation.digest(), warmUp.passed(),
                installed.replacementRefused() ? true : null);
        String[] name = scorer.modelVersion().split("/", 2);
        ModelAnswer summarizer = new ModelAnswer(name[0], name.length > 1 ? name[1] : "", "summary", "en", "en", null, null,
                scorer.modelDigest(), true, scorer.replacementRefused() ? true : null);
        return new ModelsAnswer(List.of(translator, summarizer), Translator.RULES);
    }
}
