package org.dragoman.desk.answer;

import java.util.List;
import java.util.Locale;

import org.dragoman.text.LanguageReport.Paragraph;
import org.dragoman.translate.Translation;
import org.dragoman.translate.answer.Range;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a paragraph is written in. */
@Schema(name = "Language", description = "What a paragraph is written in, and whether any of it was translated: only Arabic is")
public record LanguageAnswer(
        Range source,
        @Schema(enumeration = {
                "arabic", "dialect-likely", "mixed", "other-arabic-script", "latin", "other-script",
                "no-letters" }) String kind,
        @Schema(description = "BCP 47, \"und\" when the script alone does not tell", examples = "ar") String language,
        boolean translated){

    private static final String DIALECT = "dialect-likely";

    static List<LanguageAnswer> of(Translation translation) {
        return translation.languages().paragraphs().stream().map(paragraph -> of(paragraph, translation)).toList();
    }

    private static LanguageAnswer of(Paragraph paragraph, Translation translation) {
        boolean translated = translation.segments().stream().anyMatch(
                segment -> segment.passedThrough().isEmpty() && segment.source().overlaps(paragraph.span()));
        String kind = paragraph.dialectLikely() ? DIALECT
                : paragraph.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new LanguageAnswer(Range.of(paragraph.span()), kind, paragraph.language(), translated);
    }
}
