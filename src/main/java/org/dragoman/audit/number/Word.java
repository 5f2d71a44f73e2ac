package org.dragoman.audit.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An Arabic word without its clitics. */
record Word(String stem, boolean and, boolean article) {

    private static final Set<String> NO_NUMBERS = Set.of("الاثنين", "الاثنان", "الاحد", "الثلاثاء", "الاربعاء", "الخميس",
            "والخميس", "والاثنين", "لست");
    private static final List<String> CLITICS = List.of("", "ال", "لل", "بال", "ب", "ل", "و", "ف", "وال", "فال", "وب",
            "ول", "وبال", "ولل");

    /** What a folded word can be, the longest reading first; none of what only looks like a number. */
    static List<Word> of(String raw) {
        List<Word> words = new ArrayList<>();
        if (NO_NUMBERS.contains(raw)) {
            return words;
        }
        for (String clitic : CLITICS) {
            if (raw.startsWith(clitic) && raw.length() - clitic.length() >= 2) {
                words.add(new Word(raw.substring(clitic.length()), clitic.startsWith("و") || clitic.startsWith("ف"),
                        clitic.endsWith("ل") && clitic.length() > 1));
            }
        }
        return words;
    }
}
