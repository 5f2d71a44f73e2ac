package org.dragoman.translate;

import java.util.Optional;

import org.dragoman.text.TextKind;

/** Why a segment is not translated. It stands in the translation as it stands in the source, unless it is set aside. */
public enum PassedThrough {

    /** Figures, punctuation, symbols. */
    NO_LETTERS,

    /** English and other text in Latin script. */
    LATIN_SCRIPT,

    /** Hebrew, Cyrillic, Chinese and so on. */
    OTHER_SCRIPT,

    /** In Arabic script, but Persian, Urdu, Kurdish or Pashto. */
    OTHER_LANGUAGE,

    /** Boilerplate: nothing stands in its place. */
    SET_ASIDE;

    /** Below this part of a segment's letters, Arabic in it is a name in brackets. */
    private static final double ARABIC_SHARE = 0.25;

    /**
     * @param paragraph
     *        of the paragraph that the segment stands in: a short segment alone says little about its language
     * @return empty when the segment is to be translated
     */
    static Optional<PassedThrough> of(String segment, TextKind paragraph) {
        return switch (TextKind.of(segment)) {
            case NO_LETTERS -> Optional.of(NO_LETTERS);
            case LATIN -> Optional.of(LATIN_SCRIPT);
            case OTHER_SCRIPT -> Optional.of(OTHER_SCRIPT);
            case MIXED -> arabicShare(segment) < ARABIC_SHARE ? Optional.of(LATIN_SCRIPT) : Optional.empty();
            case ARABIC, OTHER_ARABIC_SCRIPT -> paragraph == TextKind.OTHER_ARABIC_SCRIPT ? Optional.of(OTHER_LANGUAGE)
                    : Optional.empty();
        };
    }

    private static double arabicShare(String segment) {
        int[] letters = segment.codePoints().filter(Character::isLetter).toArray();
        int arabic = 0;
        for (int letter : letters) {
            arabic += Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC ? 1 : 0;
        }
        return (double) arabic / letters.length;
    }
}
