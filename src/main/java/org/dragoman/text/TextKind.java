package org.dragoman.text;

/** What a segment is made of, as far as it decides whether it can be translated from Arabic. */
public enum TextKind {

    /** Arabic, some words in another script included. */
    ARABIC,

    /** Arabic and another script, with more of the other. */
    MIXED,

    /** Another language in Arabic script: Persian, Urdu, Kurdish, Pashto. */
    OTHER_ARABIC_SCRIPT,

    /** Latin script alone: passes through. */
    LATIN,

    /** A script that is neither Arabic nor Latin. */
    OTHER_SCRIPT,

    /** Nothing but white space, punctuation, digits and symbols: passes through. */
    NO_LETTERS;

    public static TextKind of(String text) {
        int arabic = 0;
        int latin = 0;
        int other = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            if (Character.isLetter(codePoint) && codePoint != 'ـ') {
                switch (Character.UnicodeScript.of(codePoint)) {
                    case ARABIC -> arabic++;
                    case LATIN -> latin++;
                    default -> other++;
                }
            }
        }
        return of(text, arabic, latin, other);
    }

    /** True when a translator from Arabic has something to do here. */
    public boolean isTranslatable() {
        return this == ARABIC || this == MIXED;
    }

    private static TextKind of(String text, int arabic, int latin, int other) {
        if (arabic + latin + other == 0) {
            return NO_LETTERS;
        }
        if (arabic == 0) {
            return latin >= other ? LATIN : OTHER_SCRIPT;
        }
        if (ArabicScriptLanguage.of(text) != ArabicScriptLanguage.ARABIC) {
            return OTHER_ARABIC_SCRIPT;
        }
        return arabic >= latin + other ? ARABIC : MIXED;
    }
}
