package org.dragoman.desk.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.dragoman.dispatch.date.DateMention;
import org.dragoman.translate.Translation;
import org.dragoman.translate.answer.Range;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A date that the text speaks of. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DispatchDate", description = "A date that the text speaks of. What counts from the day of publication, as \"yesterday\", "
        + "is here only when \"published\" was sent; what cannot be told for sure is not.")
public record DateAnswer(
        Range source,
        @Schema(examples = "27 September 2024") String text,
        @Schema(description = "ISO 8601, as much of it as is known", examples = "2024-09-27") String date,
        @Schema(description = "The last of several days", examples = "2024-09-29") String until,
        @Schema(enumeration = {
                "day", "month", "year" }) String precision){

    static List<DateAnswer> of(Translation translation) {
        return translation.parts().dates().stream().map(DateAnswer::of).toList();
    }

    private static DateAnswer of(DateMention date) {
        return new DateAnswer(Range.of(date.source()), date.english(), date.iso(),
                date.until().map(LocalDate::toString).orElse(null),
                date.precision().name().toLowerCase(Locale.ROOT));
    }
}
