package org.dragoman.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What languages a text is in, paragraph by paragraph.
 *
 * @param paragraphs in the order of the text, those without letters included
 */
public record LanguageReport(List<Paragraph> paragraphs) {

    /**
     * One line of the text.
     *
     * @param span where it stands, white space and bullets left out
     * @param language a BCP 47 tag, or "und" when the script alone does not tell
     * @param dialectLikely whether Arabic of it seems to be spoken, not written Arabic
     */
    public record Paragraph(Span span, TextKind kind, String language, boolean dialectLikely) {
    }

    public LanguageReport {
        paragraphs = List.copyOf(paragraphs);
    }

    public static LanguageReport of(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Span line : Lines.in(text, Span.of(text))) {
            String words = line.in(text);
            TextKind kind = TextKind.of(words);
            paragraphs
                    .add(new Paragraph(line, kind, language(kind, words), kind == TextKind.ARABIC && Dialect.isLikely(words)));
        }
        return new LanguageReport(paragraphs);
    }

    /** The kind that covers most of the text; {@link TextKind#NO_LETTERS} when no paragraph has letters. */
    public TextKind predominant() {
        Map<TextKind, Integer> lengths = new EnumMap<>(TextKind.class);
        paragraphs.stream().filter(paragraph -> paragraph.kind != TextKind.NO_LETTERS)
                .forEach(paragraph -> lengths.merge(paragraph.kind, paragraph.span.length(), Integer::sum));
        return lengths.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .orElse(TextKind.NO_LETTERS);
    }

    /** True when at least one paragraph is Arabic, wholly or in part. */
    public boolean hasArabic() {
        return paragraphs.stream().anyMatch(paragraph -> paragraph.kind.isTranslatable());
    }

    private static String language(TextKind kind, String words) {
        return switch (kind) {
            case ARABIC, MIXED -> ArabicScriptLanguage.ARABIC.code();
            case OTHER_ARABIC_SCRIPT -> ArabicScriptLanguage.of(words).code();
            case LATIN, OTHER_SCRIPT, NO_LETTERS -> "und";
        };
    }
}
