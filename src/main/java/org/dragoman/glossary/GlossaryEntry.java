package org.dragoman.glossary;

import java.util.List;
import java.util.Objects;

/**
 * A newsroom's ruling on one name or term.
 *
 * @param arabic
 *        without the conjunctions and prepositions that Arabic writes onto a word
 * @param english
 *        how it is always written
 * @param alternatives
 *        other English that is right as well and is left where it stands
 * @param source
 *        what the spelling follows; empty when nobody has said
 */
public record GlossaryEntry(String arabic, String english, List<String> alternatives, EntryKind kind, String source) {

    /** Code units of the longest Arabic, English and source. */
    public static final int LONGEST = 200;

    private static final int MOST_ALTERNATIVES = 20;

    public GlossaryEntry {
        arabic = checked("Arabic", arabic);
        english = checked("English", english);
        alternatives = alternatives.stream().map(each -> checked("alternative", each)).distinct().toList();
        Objects.requireNonNull(kind, "kind");
        source = source.isBlank() ? "" : checked("source", source);
        if (ArabicWords.of(arabic).isEmpty()) {
            throw new IllegalArgumentException("has no Arabic word");
        }
        if (alternatives.size() > MOST_ALTERNATIVES) {
            throw new IllegalArgumentException("has more than " + MOST_ALTERNATIVES + " alternatives");
        }
    }

    private static String checked(String what, String value) {
        String text = value.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("has no " + what);
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("has more than " + LONGEST + " characters of " + what);
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("has a tab, line end or other control character in its " + what);
        }
        return text;
    }

    /** What two entries may not share: the Arabic without the spellings that writers do not agree on. */
    public String key() {
        return ArabicWords.key(arabic);
    }
}
