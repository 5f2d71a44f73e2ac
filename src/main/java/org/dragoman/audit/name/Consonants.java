package org.dragoman.audit.name;

import java.util.Locale;

/** What a name keeps when it is written in the other script: its consonants, those that are easily confused as one. */
public final class Consonants {

    private static final String ARABIC = "بتثجحخدذرزسشصضطظعغفقكلمنه";
    private static final String ARABIC_AS = "btsj  dzrzsssdtz gfkklmn ";
    private static final String ENGLISH = "bcdfgjklmnpqrstvxz";
    private static final String ENGLISH_AS = "bkdfgjklmnbkrstfsz";

    private Consonants() {
    }

    public static String ofArabic(String word) {
        return skeleton(word, ARABIC, ARABIC_AS);
    }

    public static String ofEnglish(String word) {
        String letters = word.toLowerCase(Locale.ROOT).replace("ph", "f").replace("sh", "s").replace("th", "s")
                .replace("dh", "d").replace("kh", "").replace("gh", "g").replace("ck", "k").replace("ce", "s")
                .replace("ci", "s");
        return skeleton(letters, ENGLISH, ENGLISH_AS);
    }

    private static String skeleton(String word, String from, String to) {
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int at = from.indexOf(word.charAt(i));
            char letter = at < 0 ? ' ' : to.charAt(at);
            boolean doubled = !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) == letter;
            if (letter != ' ' && !doubled) {
                skeleton.append(letter);
            }
        }
        return skeleton.toString();
    }
}
