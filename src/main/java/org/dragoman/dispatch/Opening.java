package org.dragoman.dispatch;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.text.DataLines;

/**
 * A byline or dateline at the start of a paragraph.
 *
 * @param end where it ends in the normalized paragraph, marks included; the paragraph's length when it is all of it
 */
record Opening(PartKind kind, int end) {

    private static final String LEAD = "[^.؟!:\"()]{0,80}?";
    private static final int LONGEST_LINE = 120;
    private static final int MOST_WORDS_BEFORE_AGENCY = 10;

    /** "دبي، الإمارات العربية المتحدة (CNN) --", "القاهرة 5 يناير كانون الثاني (رويترز) -". */
    private static final Pattern BRACKETED = Pattern.compile("(" + LEAD + ") ?\\( ?" + Credits.AGENCIES + " ?\\) ?(?:-+|$)");

    /** "الدوحة في 05 يناير /قنا/", "غزة 12-3-2024 وفا-", "الرياض 12 محرم 1446 هـ الموافق 18 يوليو 2024 م واس". */
    private static final Pattern DATED = Pattern.compile(
            "(" + LEAD + ")(?: ?/ ?" + Credits.AGENCIES + " ?/(?: ?-+)?|[ ،.-]" + Credits.AGENCIES + " ?(?:-+|$))");

    /** "فهد العتيبي - سبق - جدة:". */
    private static final Pattern BEFORE_COLON = Pattern.compile("([^.؟!:\"()]{2,60}?-[^.؟!:\"()]{2,40}?) ?:");

    /** "القاهرة-". */
    private static final Pattern PLACE = Pattern.compile("([\\p{L} ]{2,30}?) ?-+(?= )");

    private static final Set<String> CREDITS = new HashSet<>(DataLines.shipped("/dispatch/credits.txt"));
    private static final Pattern CREDIT = Pattern.compile("(\\p{L}+) ?[:/-]? (.+)");
    private static final Pattern FROM = Pattern.compile("من (\\p{L}.+)");

    /** The opening that is all of a short paragraph. */
    static Optional<Opening> line(String paragraph) {
        if (paragraph.length() > LONGEST_LINE || paragraph.endsWith(".")) {
            return Optional.empty();
        }
        return Credits.kindOf(paragraph).or(() -> credit(paragraph)).map(kind -> new Opening(kind, paragraph.length()))
                .or(() -> prefix(paragraph).filter(opening -> opening.end == paragraph.length()));
    }

    /** The opening that a paragraph of the story begins with. */
    static Optional<Opening> prefix(String paragraph) {
        return bracketed(paragraph).or(() -> dated(paragraph)).or(() -> beforeColon(paragraph)).or(() -> place(paragraph));
    }

    /** "من جون سميث", which is a byline only above a dateline. */
    static boolean isByline(String paragraph, String next) {
        Matcher from = FROM.matcher(paragraph);
        return from.matches() && Credits.isName(from.group(1).replace(" و ", " "))
                && prefix(next).filter(opening -> opening.kind == PartKind.DATELINE).isPresent();
    }

    private static Optional<PartKind> credit(String paragraph) {
        Matcher credit = CREDIT.matcher(paragraph);
        boolean named = credit.matches() && CREDITS.contains(credit.group(1))
                && (Credits.isName(credit.group(2)) || Credits.kindOf(credit.group(2)).isPresent());
        return named ? Optional.of(PartKind.BYLINE) : Optional.empty();
    }

    private static Optional<Opening> bracketed(String paragraph) {
        return dateline(BRACKETED.matcher(paragraph))
                .filter(opening -> paragraph.substring(0, opening.end).split(" ").length <= MOST_WORDS_BEFORE_AGENCY);
    }

    private static Optional<Opening> dated(String paragraph) {
        Matcher dated = DATED.matcher(paragraph);
        return dateline(dated).filter(opening -> Credits.startsWithPlace(dated.group(1))
                && dated.group(1).chars().anyMatch(Character::isDigit));
    }

    private static Optional<Opening> beforeColon(String paragraph) {
        Matcher before = BEFORE_COLON.matcher(paragraph);
        return before.lookingAt() ? Credits.kindOf(before.group(1)).map(kind -> new Opening(kind, before.end()))
                : Optional.empty();
    }

    private static Optional<Opening> place(String paragraph) {
        Matcher place = PLACE.matcher(paragraph);
        return dateline(place).filter(opening -> Credits.isPlace(place.group(1))
                && !Credits.startsWithPlace(paragraph.substring(opening.end).strip()));
    }

    private static Optional<Opening> dateline(Matcher opening) {
        return opening.lookingAt() ? Optional.of(new Opening(PartKind.DATELINE, opening.end())) : Optional.empty();
    }
}
