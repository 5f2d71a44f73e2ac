package org.dragoman.document;

import java.util.regex.Pattern;

/**
 * A line as it is printed.
 *
 * @param page
 *        from 1
 * @param column
 *        each of the document has a number of its own, from 1; what runs across the page has {@link #ACROSS}
 * @param left
 *        where it begins, from the left edge, in points
 * @param base
 *        how far its base line is from the upper edge
 * @param height
 *        size of its type
 */
record PrintedLine(int page, int column, String text, double left, double right, double base, double height) {

    static final int ACROSS = 0;

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–—|/\\s]*\\p{Nd}{1,4}[-–—|/\\s]*");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?؟…:][\"'”»)\\]]*");

    /** Whether one follows the other down the page. */
    boolean standsWith(PrintedLine other) {
        return page == other.page && column == other.column;
    }

    boolean isPageNumber() {
        return PAGE_NUMBER.matcher(text).matches();
    }

    boolean endsSentence() {
        return SENTENCE_END.matcher(text).matches();
    }

    boolean isRightToLeft() {
        return text.codePoints().filter(Character::isLetter).limit(1)
                .anyMatch(letter -> Character.getDirectionality(letter) != Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    }

    /** How far the line ends from where its column does, as a part of the column's width. */
    double shortBy(double columnLeft, double columnRight) {
        double width = Math.max(1, columnRight - columnLeft);
        return (isRightToLeft() ? left - columnLeft : columnRight - right) / width;
    }
}
