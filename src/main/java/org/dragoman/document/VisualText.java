package org.dragoman.document;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiTransform;
import com.ibm.icu.text.BidiTransform.Mirroring;
import com.ibm.icu.text.BidiTransform.Order;

/** Text as it is printed, from left to right, put into the order in which it is read. */
final class VisualText {

    private static final String OPENING = "([{«‹";
    private static final String CLOSING = ")]}»›";

    private VisualText() {
    }

    /** A line in the order in which it is read, letters in their plain forms. */
    static String logical(String printed) {
        String plain = inPlainForms(printed).replaceAll("\\s+", " ").strip();
        if (plain.codePoints().noneMatch(VisualText::isRightToLeft)) {
            return Normalizer.normalize(plain, Normalizer.Form.NFC);
        }
        byte base = readsRightToLeft(plain) ? Bidi.RTL : Bidi.LTR;
        String read = new BidiTransform().transform(plain, Bidi.LTR, Order.VISUAL, base, Order.LOGICAL, Mirroring.OFF, 0);
        return Normalizer.normalize(read, Normalizer.Form.NFC);
    }

    /** What one glyph stands for, a letter with its vowel or a ligature, is in reading order. */
    static String asSeen(String glyph) {
        return glyph.codePoints().anyMatch(VisualText::isRightToLeft) ? new StringBuilder(glyph).reverse().toString() : glyph;
    }

    /** A ligature's letters are in reading order within it: here they have to stand as they are seen. */
    private static String inPlainForms(String printed) {
        StringBuilder plain = new StringBuilder();
        printed.codePoints().forEach(character -> {
            String letters = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
            plain.append(isRightToLeft(character) ? new StringBuilder(letters).reverse() : letters);
        });
        return plain.toString();
    }

    static boolean readsRightToLeft(String text) {
        return 2 * text.codePoints().filter(VisualText::isRightToLeft).count() >= text.codePoints().filter(Character::isLetter)
                .count();
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /**
     * Some programs write down which bracket is meant, others which one is seen. Turned round are those of a text that makes
     * more sense so.
     */
    static String withBracketsSettled(String text) {
        String turned = turned(text);
        return unmatched(turned) < unmatched(text) ? turned : text;
    }

    private static String turned(String text) {
        StringBuilder turned = new StringBuilder(text);
        for (int i = 0; i < turned.length(); i++) {
            int opening = OPENING.indexOf(turned.charAt(i));
            int closing = CLOSING.indexOf(turned.charAt(i));
            if (opening >= 0 || closing >= 0) {
                turned.setCharAt(i, opening >= 0 ? CLOSING.charAt(opening) : OPENING.charAt(closing));
            }
        }
        return turned.toString();
    }

    private static int unmatched(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        int faults = 0;
        for (char character : text.toCharArray()) {
            int closing = CLOSING.indexOf(character);
            if (OPENING.indexOf(character) >= 0) {
                open.push(OPENING.indexOf(character));
            } else if (closing >= 0 && (open.isEmpty() || open.pop() != closing)) {
                faults++;
            }
        }
        return faults + open.size();
    }
}
