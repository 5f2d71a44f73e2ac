package org.dragoman.api.problem;

import java.util.List;
import java.util.Locale;

import org.dragoman.text.LanguageReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a paragraph of a refused text is written in.
 *
 * @param text
 *        place of the text among those of the request, from 0
 * @param start
 *        first UTF-16 code unit of the paragraph
 * @param end
 *        one past its last
 */
public record ParagraphLanguage(int text, int start, int end,
        @Schema(examples = "latin") String kind,
        @Schema(description = "BCP 47, \"und\" when the script alone does not tell", examples = "fa") String language) {

    static List<ParagraphLanguage> of(int text, LanguageReport report) {
        return report.paragraphs().stream().map(paragraph -> new ParagraphLanguage(text, paragraph.span().start(),
                paragraph.span().end(), paragraph.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                paragraph.language())).toList();
    }
}
