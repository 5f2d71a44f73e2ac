package org.dragoman.audit.number;

/** Arabic-Indic digits and signs that a translation has left as they were. */
final class ArabicDigits {

    private ArabicDigits() {
    }

    /** The same text, of the same length, in Latin digits. */
    static String toLatin(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean indic = unit >= '\u0660' && unit <= '\u0669' || unit >= '\u06F0' && unit <= '\u06F9';
            latin.append(indic ? (char) ('0' + (unit & 0xF)) : unit == '\u066B' ? '.' : unit == '\u066C' ? ',' : unit);
        }
        return latin.toString();
    }
}
