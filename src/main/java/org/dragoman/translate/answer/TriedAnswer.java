package org.dragoman.translate.answer;

import org.dragoman.translate.retry.Tried;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A second try at a segment, as users see it. */
@Schema(name = "Tried", description = "A second try at a segment whose English had findings")
public record TriedAnswer(
        @Schema(enumeration = {
                "names-as-symbols", "other-split", "said-once", "wider-beam", "glossary-off" }) String rung,
        @Schema(description = "Whether the English is what came of it") boolean kept){

    static TriedAnswer of(Tried tried) {
        return new TriedAnswer(tried.rung().id(), tried.kept());
    }
}
