package org.dragoman.dispatch;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A byline or dateline at the start of a paragraph.
 *
 * @param end where it ends in the normalized paragraph, marks included; the paragraph's length when it is all of it
 */
record Opening(PartKind kind, int end) {

    private static final String LEAD = "[^.؟!:\"()]{0,80}?(?:\\([^.؟!:\"()]{2,25}\\) ?)?";
    private static final int LONGEST_LINE = 120;

    /** Without one of these near its beginning a paragraph has no opening; most have none. */
    private static final Pattern MARK = Pattern.compile("[0-9(/-]|\\.\\.");
    private static final int SHORTEST_STORY = 50;
    private static final int MOST_WORDS_BEFORE_AGENCY = 10;
    private static final int MOST_WORDS_OF_A_NAME = 4;

    private static final String DASH = "(?:-+|\\.{2,})";

    /** "دبي، الإمارات العربية المتحدة (CNN) --", "القاهرة 5 يناير كانون الثاني (رويترز) -", "تونس (وات/ من فلان) -". */
    private static final Pattern BRACKETED = Pattern.compile("(" + LEAD + ") ?\\( ?" + Credits.AGENCIES
            + "(?:[ /،-]+[^()]{2,60})? ?\\) ?(?:-+|/{1,2}|$)");

    /** "بكين 5 مارس 2025 (شينخوا) حددت", "الرياض 12 محرم 1446 هـ الموافق 18 يوليو 2024 م واس أصدرت". */
    private static final Pattern UNMARKED = Pattern.compile(
            "([^.؟!:\"()]{2,80}?[0-9]{4} ?م?) ?(?:\\( ?" + Credits.AGENCIES + " ?\\)|" + Credits.AGENCIES + ")(?= )");

    /** "دمشق-سانا", "وطنية - صيدا -", "شفق نيوز/". */
    private static final Pattern PLACE_AND_AGENCY = Pattern
            .compile("([\\p{L} ]{2,30}?) ?-+ ?" + Credits.AGENCIES + "(?: ?-+)?(?= )");
    private static final Pattern AGENCY_AND_PLACE = Pattern.compile(Credits.AGENCIES + " ?-+ ?([\\p{L} ]{2,30}?) ?-+(?= )");
    private static final Pattern AGENCY = Pattern.compile(Credits.AGENCIES + " ?(?:-+|/)(?= )");

    /** "من فلان الفلاني --" after a dateline. */
    private static final Pattern NAME = Pattern.compile("(?:من )?(\\p{L}{2,}(?: \\p{L}+){1,3}) ?" + DASH + "(?= )");

    /** "محرر الشؤون الدولية في بي بي سي". */
    private static final Pattern ROLE = Pattern.compile("(?:مراسل|مراسلة|محرر|محررة|موفد|موفدة|كاتب|كاتبة) (?:[^ ]+ ){0,6}?(?:"
            + Credits.AGENCIES + "|ال?شؤون|للشؤون)(?: [^ ]+){0,4}(?: ?-+ ?" + Credits.AGENCIES
            + ")?");

    /** "الدوحة في 05 يناير /قنا/", "غزة 12-3-2024 وفا-", "الرياض 12 محرم 1446 هـ الموافق 18 يوليو 2024 م واس". */
    private static final Pattern DATED = Pattern.compile(
            "(" + LEAD + ")(?: ?(?<slash>/) ?" + Credits.AGENCIES + " ?/(?: ?" + DASH + ")?|[ ،.-]" + Credits.AGENCIES
                    + " ?(?:-+|$))");

    /** "فهد العتيبي - سبق - جدة:". */
    private static final Pattern BEFORE_COLON = Pattern.compile("([^.؟!:\"()]{2,60}?-(?: ?" + Credits.AGENCIES
            + "|[^.؟!:\"()]{2,40}?)|" + Credits.AGENCIES + " ?-[^.؟!:\"()]{2,40}?) ?:");

    /** The second dash of "غزة- المدينة التي لا تنام- أحصت": the first one ends no dateline. */
    private static final Pattern SECOND_DASH = Pattern.compile("[^-]{0,60}\\p{L}-+ .*");

    /** "القاهرة-". */
    private static final Pattern PLACE = Pattern.compile("([\\p{L} ]{2,30}?) ?-+(?= )");

    private static final Set<String> CREDITS = Credits.ROLES.keySet();
    private static final Pattern CREDIT = Pattern.compile("(\\p{L}+) ?[:/-]? (.+)");
    private static final Pattern FROM = Pattern.compile("من (\\p{L}.+)");

    /** The opening that is all of a short paragraph. */
    static Optional<Opening> line(String paragraph) {
        if (paragraph.length() > LONGEST_LINE || paragraph.endsWith(".")) {
            return Optional.empty();
        }
        return Credits.kindOf(paragraph).or(() -> placed(paragraph)).or(() -> credit(paragraph)).or(() -> role(paragraph))
                .map(kind -> new Opening(kind, paragraph.length()))
                .or(() -> prefix(paragraph).filter(opening -> opening.end == paragraph.length()));
    }

    /** The opening that a paragraph of the story begins with. */
    static Optional<Opening> prefix(String paragraph) {
        if (paragraph.length() > LONGEST_LINE && !MARK.matcher(paragraph).region(0, LONGEST_LINE).find()) {
            return Optional.empty();
        }
        return bracketed(paragraph).or(() -> dated(paragraph)).or(() -> unmarked(paragraph)).or(() -> beforeColon(paragraph))
                .or(() -> agency(paragraph)).or(() -> place(paragraph));
    }

    /** Where a byline ends that follows a dateline in the same paragraph. */
    static OptionalInt bylineAfter(String paragraph, int dateline) {
        int start = dateline < paragraph.length() && paragraph.charAt(dateline) == ' ' ? dateline + 1 : dateline;
        Matcher name = NAME.matcher(paragraph).region(start, paragraph.length());
        return name.lookingAt() && Credits.isName(name.group(1)) ? OptionalInt.of(name.end()) : OptionalInt.empty();
    }

    /** Below a dateline a few words can hardly be anything but a name. */
    static boolean isNameAboveStory(String paragraph, String next) {
        return paragraph.split(" ").length <= MOST_WORDS_OF_A_NAME && Credits.isName(paragraph) && isStory(next);
    }

    private static boolean isStory(String paragraph) {
        return paragraph.length() > SHORTEST_STORY && ".!؟\")".indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
    }

    /** "من جون سميث" above a dateline, or a name alone above credits or a story. */
    static boolean isByline(String paragraph, String next) {
        if (Credits.isPerson(paragraph) && (isStory(next) || line(next).isPresent())
                || paragraph.split(" ").length <= MOST_WORDS_OF_A_NAME && Credits.isName(paragraph) && role(next).isPresent()) {
            return true;
        }
        Matcher from = FROM.matcher(paragraph);
        return from.matches() && Credits.isName(from.group(1).replace(" و ", " "))
                && prefix(next).filter(opening -> opening.kind == PartKind.DATELINE).isPresent();
    }

    private static Optional<PartKind> placed(String line) {
        return Credits.isAgencyAndWord(line) ? Optional.of(PartKind.DATELINE) : Optional.empty();
    }

    private static Optional<PartKind> credit(String paragraph) {
        Matcher credit = CREDIT.matcher(paragraph);
        boolean named = credit.matches() && CREDITS.contains(credit.group(1))
                && (Credits.isName(credit.group(2)) || Credits.kindOf(credit.group(2)).isPresent());
        return named ? Optional.of(PartKind.BYLINE) : Optional.empty();
    }

    private static Optional<PartKind> role(String paragraph) {
        return ROLE.matcher(paragraph).matches() ? Optional.of(PartKind.BYLINE) : Optional.empty();
    }

    private static Optional<Opening> unmarked(String paragraph) {
        Matcher unmarked = UNMARKED.matcher(paragraph);
        return dateline(unmarked).filter(opening -> Credits.startsWithPlace(unmarked.group(1)));
    }

    private static Optional<Opening> agency(String paragraph) {
        Matcher after = PLACE_AND_AGENCY.matcher(paragraph);
        Matcher before = AGENCY_AND_PLACE.matcher(paragraph);
        return dateline(after).filter(opening -> Credits.isPlace(after.group(1)))
                .or(() -> dateline(before).filter(opening -> Credits.isPlace(before.group(1))))
                .or(() -> dateline(AGENCY.matcher(paragraph)));
    }

    private static Optional<Opening> bracketed(String paragraph) {
        return dateline(BRACKETED.matcher(paragraph))
                .filter(opening -> paragraph.substring(0, opening.end).split(" ").length <= MOST_WORDS_BEFORE_AGENCY);
    }

    private static Optional<Opening> dated(String paragraph) {
        Matcher dated = DATED.matcher(paragraph);
        return dateline(dated).filter(opening -> Credits.startsWithPlace(dated.group(1))
                && (dated.group("slash") != null || dated.group(1).chars().anyMatch(Character::isDigit)));
    }

    private static Optional<Opening> beforeColon(String paragraph) {
        Matcher before = BEFORE_COLON.matcher(paragraph);
        if (!before.lookingAt()) {
            return Optional.empty();
        }
        return Credits.kindOf(before.group(1)).or(() -> placed(before.group(1))).map(kind -> new Opening(kind, before.end()));
    }

    private static Optional<Opening> place(String paragraph) {
        Matcher place = PLACE.matcher(paragraph);
        return dateline(place).filter(opening -> Credits.isPlace(place.group(1))
                && !Credits.startsWithPlace(paragraph.substring(opening.end).strip())
                && !SECOND_DASH.matcher(paragraph.substring(opening.end)).matches());
    }

    private static Optional<Opening> dateline(Matcher opening) {
        return opening.lookingAt() ? Optional.of(new Opening(PartKind.DATELINE, opening.end())) : Optional.empty();
    }
}
