package org.dragoman.translate.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What an editor should look at, as users see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Finding", description = "What an editor should look at in a segment")
public record FindingAnswer(
        @Schema(enumeration = {
                "number-missing", "number-changed", "number-added", "number-swapped", "date-changed", "date-missing",
                "date-added", "quotation-lost", "quotation-moved",
                "quotation-unbalanced", "negation-lost", "name-inconsistent", "gender-flipped", "omission", "repetition",
                "leftover-arabic", "untranslated", "invented", "low-confidence", "incomplete",
                "name-missing" }) String kind,
        @Schema(enumeration = { "error", "warning", "note" }) String severity,
        @Schema(description = "A sentence for an editor", examples = "The number 2,500 is not in the English.") String message,
        @Schema(description = "In the text as it was sent; absent where it is about the English alone") Range source,
        @Schema(description = "In the translation; absent where the English lacks something") Range target){
}
