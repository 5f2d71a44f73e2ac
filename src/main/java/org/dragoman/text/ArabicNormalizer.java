package org.dragoman.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Normalization "arabic-1", applied to source text before the tokenizer.
 *
 * <p>
 * The models were trained on text under the same rules, written down in {@code models/training/normalization.py}; the two
 * must agree bit for bit and are both held to {@code normalization/arabic-1.tsv} among the test resources. Applying it
 * twice changes nothing more.
 */
public final class ArabicNormalizer {

    /** What a model's manifest calls these rules. */
    public static final String NAME = "arabic-1";

    private ArabicNormalizer() {
    }

    public static NormalizedText normalize(String source) {
        return new Run(source).normalized();
    }

    /** Hamzas, ى and ة as they are often typed; of the same length. For comparing words, not for translating them. */
    public static String folded(String text) {
        return text.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا').replace('ى', 'ي').replace('ة', 'ه');
    }

    /** One pass over one text. */
    private static final class Run {

        private final String source;
        private final StringBuilder value;
        private int[] sources;
        private int end;
        private int spaceAt = -1;

        Run(String source) {
            this.source = source;
            this.value = new StringBuilder(source.length());
            this.sources = new int[source.length() + 1];
        }

        NormalizedText normalized() {
            int length;
            for (int at = 0; at < source.length(); at += length) {
                int codePoint = source.codePointAt(at);
                length = Character.charCount(codePoint);
                int composed = at + 1 < source.length() ? Rules.composed(codePoint, source.charAt(at + 1)) : 0;
                if (composed != 0) {
                    codePoint = composed;
                    length = 2;
                }
                add(codePoint, at, at + length);
            }
            sources = Arrays.copyOf(sources, value.length() + 1);
            sources[value.length()] = end;
            return new NormalizedText(value.toString(), sources);
        }

        private void add(int codePoint, int from, int to) {
            String rewritten = Rules.rewritten(codePoint);
            if (rewritten == null) {
                addSpaceBefore();
                append(Character.toString(codePoint), from);
            } else {
                for (int i = 0; i < rewritten.length(); i++) {
                    addRewritten(rewritten.charAt(i), from);
                }
            }
            if (spaceAt < 0 && !value.isEmpty()) {
                end = to;
            }
        }

        private void addRewritten(char unit, int from) {
            if (unit != ' ') {
                addSpaceBefore();
                append(String.valueOf(unit), from);
            } else if (spaceAt < 0) {
                spaceAt = from;
            }
        }

        /** Writes the run of white space that has been read, unless nothing stands before it. */
        private void addSpaceBefore() {
            if (spaceAt >= 0 && !value.isEmpty()) {
                append(" ", spaceAt);
            }
            spaceAt = -1;
        }

        private void append(String units, int from) {
            int needed = value.length() + units.length() + 1;
            if (needed > sources.length) {
                sources = Arrays.copyOf(sources, Math.max(needed, sources.length * 2));
            }
            for (int i = 0; i < units.length(); i++) {
                sources[value.length() + i] = from;
            }
            value.append(units);
        }
    }

    /** The rules of "arabic-1" for one character, numbered as in {@code models/training/normalization.py}. */
    private static final class Rules {

        /** What each character of the basic plane becomes: null when it stays, "" when it goes. None beyond it changes. */
        private static final String[] TABLE = new String[Character.MAX_VALUE + 1];

        static {
            for (int unit = 0; unit < TABLE.length; unit++) {
                String rewritten = afterAllRules((char) unit);
                boolean stays = unit != ' ' && rewritten.equals(String.valueOf((char) unit));
                TABLE[unit] = stays ? null : rewritten;
            }
        }

        private Rules() {
        }

        /** Rule 1: the letter that a base and the mark right after it make, or 0. */
        static int composed(int base, char mark) {
            return switch (base) {
                case 'ا' -> switch (mark) {
                    case '\u0653' -> 'آ';
                    case '\u0654' -> 'أ';
                    case '\u0655' -> 'إ';
                    default -> 0;
                };
                case 'و' -> mark == '\u0654' ? 'ؤ' : 0;
                case 'ي' -> mark == '\u0654' ? 'ئ' : 0;
                default -> 0;
            };
        }

        /** Rules 2 to 9: what the character becomes, or null when it stays as it is. White space becomes a space each. */
        static String rewritten(int codePoint) {
            return codePoint < TABLE.length ? TABLE[codePoint] : null;
        }

        private static String afterAllRules(char unit) {
            if (in(unit, 0xFB50, 0xFDFF) || in(unit, 0xFE70, 0xFEFC)) {
                StringBuilder letters = new StringBuilder();
                Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKC).chars()
                        .forEach(letter -> letters.append(afterFullwidth((char) letter)));
                return letters.toString();
            }
            return afterFullwidth(in(unit, 0xFF01, 0xFF5E) ? (char) (unit - 0xFEE0) : unit);
        }

        /** Rules 4 to 9. */
        private static String afterFullwidth(char unit) {
            if (isSpace(unit)) {
                return " ";
            }
            if (isRemoved(unit) || Character.isISOControl(unit) || Character.isSurrogate(unit)) {
                return "";
            }
            if (in(unit, 0x0660, 0x0669) || in(unit, 0x06F0, 0x06F9)) {
                return String.valueOf((char) ('0' + (unit & 0xF)));
            }
            return unit == '…' ? "..." : String.valueOf(replaced(unit));
        }

        private static boolean isSpace(char unit) {
            return Character.isSpaceChar(unit) || unit == '\t' || unit == '\n' || unit == '\r' || unit == '\u0085';
        }

        /** Rule 4: tatweel, soft hyphen, zero-width, bidi and invisible operators, vowel and Quran marks. */
        private static boolean isRemoved(char unit) {
            return unit == 0x0640 || unit == 0x00AD || unit == 0x061C || unit == 0xFEFF || unit == 0x0670
                    || in(unit, 0x200B, 0x200F) || in(unit, 0x202A, 0x202E) || in(unit, 0x2060, 0x2064)
                    || in(unit, 0x2066, 0x2069) || in(unit, 0x064B, 0x065F) || in(unit, 0x06D6, 0x06ED);
        }

        /** Rules 5 to 8 where one character becomes one other. */
        private static char replaced(char unit) {
            return switch (unit) {
                case '\u066C' -> ',';
                case '\u066B' -> '.';
                case '\u066A' -> '%';
                case '«', '»', '\u201C', '\u201D', '\u201E', '\u201F', '\u2033' -> '"';
                case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '`', '\u00B4' -> '\'';
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
                case '\u06CC' -> 'ي';
                case '\u06A9' -> 'ك';
                case '\u06BE', '\u06C1' -> 'ه';
                default -> unit;
            };
        }

        private static boolean in(char unit, int first, int last) {
            return first <= unit && unit <= last;
        }
    }
}
