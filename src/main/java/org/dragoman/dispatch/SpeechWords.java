package org.dragoman.dispatch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dragoman.text.DataLines;

/** The words around what somebody said, from {@code dispatch/speech-verbs.tsv} and {@code dispatch/speech-words.tsv}. */
final class SpeechWords {

    /**
     * A verb of saying as it stands in a text.
     *
     * @param conjoined whether و or ف is written together with it
     * @param mayTakeObject whether the noun after it can be its object
     * @param mayTakePreposition whether a noun after it that begins with ب is what is spoken of
     */
    record Verb(String masculine, boolean feminine, boolean conjoined, boolean mayTakeObject,
            boolean mayTakePreposition) {
    }

    private static final Map<String, Verb> VERBS = verbs();
    private static final Map<String, Set<String>> WORDS = words();
    private static final Set<String> PASSED_ON = Set.of("نقل", "نقلت", "ينقل", "تنقل");
    private static final Set<String> ACCORDING_TO = Set.of("بحسب", "حسب", "وفق", "وفقا");

    private SpeechWords() {
    }

    static Optional<Verb> verb(String word) {
        Verb bare = VERBS.get(word);
        if (bare != null || !isConjoined(word)) {
            return Optional.ofNullable(bare);
        }
        return Optional.ofNullable(VERBS.get(word.substring(1)))
                .map(verb -> new Verb(verb.masculine, verb.feminine, true, verb.mayTakeObject,
                        verb.mayTakePreposition));
    }

    /** "نقلت ... عن": the speaker follows a preposition. */
    static boolean isPassedOn(String word) {
        return PASSED_ON.contains(bare(word));
    }

    private static boolean isAccordingTo(String word) {
        return ACCORDING_TO.contains(bare(word));
    }

    /** "على حد قول": said of a quotation, as the words alone are not. */
    static boolean isAccordingTo(String before, String word) {
        return isAccordingTo(word) || before.equals("حد");
    }

    /** Whether a word is none of the name of a speaker any more. */
    static boolean endsName(String word) {
        return is("end", word) || is("audience", word);
    }

    static boolean is(String kind, String word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word);
    }

    private static boolean isConjoined(String word) {
        return word.length() > 3 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف');
    }

    private static String bare(String word) {
        return isConjoined(word) ? word.substring(1) : word;
    }

    private static Map<String, Verb> verbs() {
        Map<String, Verb> verbs = new HashMap<>();
        for (String line : DataLines.shipped("/dispatch/speech-verbs.tsv")) {
            String[] fields = line.split("\t");
            boolean object = fields.length > 2 && fields[2].equals("object");
            boolean preposition = fields.length > 2 && fields[2].equals("b");
            String past = fields[0];
            String stem = past.endsWith("ى") || past.endsWith("ا") ? past.substring(0, past.length() - 1) : past;
            Verb masculine = new Verb(past, false, false, object, preposition);
            Verb feminine = new Verb(past, true, false, object, preposition);
            verbs.put(past, masculine);
            verbs.put(stem + "ت", feminine);
            verbs.put(stem + "وا", masculine);
            verbs.put(fields[1], masculine);
            verbs.put("ت" + fields[1].substring(1), feminine);
        }
        return verbs;
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        for (String line : DataLines.shipped("/dispatch/speech-words.tsv")) {
            String[] fields = line.split("\t");
            words.computeIfAbsent(fields[0], kind -> new HashSet<>()).add(fields[1]);
        }
        return words;
    }
}
