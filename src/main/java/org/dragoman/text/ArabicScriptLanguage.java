package org.dragoman.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of a text in Arabic script, by its letters and its most frequent words.
 *
 * <p>
 * No single letter decides: Iraqi and Maghrebi names are written with گ and چ in Arabic copy, Arabic typed on a Persian
 * keyboard has ی and ک throughout, and short Persian headlines have nothing but those. So every word speaks for a language
 * with a weight, and Arabic wins unless another has more.
 */
public enum ArabicScriptLanguage {

    ARABIC("ar", "[ةىأإؤئ]"),
    PERSIAN("fa", "[پژ]"),
    URDU("ur", "[ٹڈڑںےۓھہ]"),
    KURDISH("ckb", "[ێۆڵڕە]"),
    PASHTO("ps", "[ځڅډړږښګڼېۍ]");

    private static final Map<String, ArabicScriptLanguage> FREQUENT = frequentWords();
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{Mn}\u200C]*");
    private static final Pattern ARTICLE = Pattern.compile("[وف]?(?:[بك]?ال|لل)\\p{L}{2,}");
    private static final Pattern PERSIAN_KEYBOARD = Pattern.compile("[یک]");

    private static final int STRONG = 4;
    private static final int WEAK = 1;

    private final String code;
    private final Pattern letters;

    ArabicScriptLanguage(String code, String letters) {
        this.code = code;
        this.letters = Pattern.compile(letters);
    }

    /** The BCP 47 language tag. */
    public String code() {
        return code;
    }

    /** The language that most of the words speak for; Arabic when nothing speaks for another. */
    public static ArabicScriptLanguage of(String text) {
        Map<ArabicScriptLanguage, Integer> weights = new EnumMap<>(ArabicScriptLanguage.class);
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            weigh(words.group(), weights);
        }
        ArabicScriptLanguage heaviest = ARABIC;
        for (ArabicScriptLanguage language : values()) {
            if (weights.getOrDefault(language, 0) > weights.getOrDefault(heaviest, 0)) {
                heaviest = language;
            }
        }
        return heaviest;
    }

    private static void weigh(String word, Map<ArabicScriptLanguage, Integer> weights) {
        ArabicScriptLanguage frequent = FREQUENT.getOrDefault(word, FREQUENT.get(onArabicKeyboard(word)));
        if (frequent != null) {
            weights.merge(frequent, STRONG, Integer::sum);
            return;
        }
        if (ARTICLE.matcher(word).matches()) {
            weights.merge(ARABIC, STRONG, Integer::sum);
        }
        for (ArabicScriptLanguage language : values()) {
            if (language.letters.matcher(word).find()) {
                weights.merge(language, language == ARABIC ? 2 * WEAK : STRONG, Integer::sum);
            }
        }
        if (PERSIAN_KEYBOARD.matcher(word).find()) {
            weights.merge(PERSIAN, WEAK, Integer::sum);
            weights.merge(URDU, WEAK, Integer::sum);
            weights.merge(KURDISH, WEAK, Integer::sum);
        }
    }

    private static String onArabicKeyboard(String word) {
        return word.replace('ی', 'ي').replace('ک', 'ك');
    }

    private static Map<String, ArabicScriptLanguage> frequentWords() {
        Map<String, ArabicScriptLanguage> words = new HashMap<>();
        for (String line : DataLines.shipped("/text/frequent-words.tsv")) {
            String[] fields = line.split("\t");
            words.put(fields[1], valueOf(fields[0].toUpperCase(Locale.ROOT)));
        }
        return words;
    }
}
