package org.dragoman.dispatch.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.dispatch.date.CalendarYear.Side;
import org.dragoman.dispatch.date.DateMention.Precision;
import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.DataLines;
import org.dragoman.text.Lines;
import org.dragoman.text.NormalizedText;
import org.dragoman.text.QuotationMarks;
import org.dragoman.text.Span;

/**
 * Finds the dates that a text speaks of and says which they are. What counts from the day of publication is found only
 * when that is known, and in doubt nothing is.
 */
public final class DateReader {

    private static final String START = "(?<![\\p{L}\\p{Nd}])";
    private static final String END = "(?![\\p{L}\\p{Nd}])";
    private static final Map<String, Integer> DAYS = days();
    private static final String DAY = "(?:[0-9]{1,2}|" + String.join("|", DAYS.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed()).toList()) + ")";
    private static final String SIDE = "(?:الماضي|المنصرم|الفائت|المنقضي|الجاري|الحالي|المقبل|القادم)";
    private static final String SIDE_F = "(?:الماضية|المنصرمة|الفائتة|الجارية|الحالية|المقبلة|القادمة)";

    /** "الأربعاء 27 (من شهر) سبتمبر/ أيلول 2024", "3-5 مايو الجاري", "سبتمبر من العام الماضي", "17 شعبان 1446 ه". */
    private static final Pattern MONTH = Pattern.compile(START + "[وفبل]?(?:" + RelativeDays.WEEKDAY + "،? )?(?:(?<day>" + DAY
            + ")(?:(?: ?- ?| إلى | الى | حتى | و ?)(?<until>" + DAY + "))? (?:من )?(?:شهر )?)?" + MonthName.anyOf(MonthName.ALL)
            + "(?:،? ?(?:من )?(?:عام |سنة |العام )?(?<year>[0-9]{4})(?!\\p{Nd})(?: ?(?:ه|هجرية|هجري|م)" + END + ")?"
            + "| (?:من )?(?:العام (?<yearside>" + SIDE + ")|(?<thisyear>هذا العام))| (?<side>" + SIDE + ")" + END + ")?");

    /** Most lines have none, and looking for the longer form in them takes long. */
    private static final Pattern MONTH_NAME = Pattern.compile(START + "[وفبل]?" + MonthName.ANY + END);

    private static final Pattern NUMERIC = Pattern
            .compile("(?<![0-9/.-])(?:(?<day>[0-9]{1,2})(?<mark>[/.-])(?<month>[0-9]{1,2})"
                    + "\\k<mark>(?<year>[0-9]{4})|(?<isoyear>[0-9]{4})(?<isomark>[/.-])(?<isomonth>[0-9]{1,2})\\k<isomark>"
                    + "(?<isoday>[0-9]{1,2}))(?![0-9/]|[.-][0-9])");

    private static final Pattern THIS_MONTH = Pattern
            .compile(START + "(?:(?<day>" + DAY + ") )?(?:من )?(?:هذا الشهر|الشهر (?<side>"
                    + SIDE + "))" + END + "|" + START + "(?<bareday>[0-9]{1,2}) (?:الجاري|الحالي)" + END);

    private static final Pattern YEAR = Pattern.compile(START + "(?:(?:[وفبل]?ال)?(?:عام|سنة) (?<year>[0-9]{4})(?!\\p{Nd})"
            + "(?: ?(?<era>ه|هجرية|هجري)" + END + ")?|(?:في|منذ|بحلول|حتى) (?<bare>(?:19|20)[0-9]{2})"
            + "(?= (?:في|من|على|إلى|عن|بعد|قبل|حين|عندما|[لوب]\\p{L})|[،.؛:)\"]|$)|العام (?<side>" + SIDE + ")" + END
            + "|السنة (?<sidef>" + SIDE_F + ")" + END + "|(?<this>هذا العام|هذه السنة)" + END + ")");

    private static final Pattern RELATIVE = Pattern
            .compile(START + "(?<relative>" + RelativeDays.DAY + ")" + END + "(?:،? (?<weekday>"
                    + RelativeDays.WEEKDAY + ")" + END + ")?");

    private static final Pattern WEEKDAY = Pattern
            .compile(START + "(?<weekday>" + RelativeDays.WEEKDAY + ")" + END + "(?: (?<side>"
                    + SIDE + ")" + END + ")?");

    /** One of these is in what the patterns find, and quickly looked for. */
    private static final List<String> WORDS_OF_THIS_MONTH = List.of("الشهر", "الجاري", "الحالي");
    private static final List<String> WORDS_OF_YEARS = List.of("عام", "سنة", "السنة", "19", "20");

    /** What makes a word a month that is another word too. */
    private static final Pattern BEFORE_MONTH = Pattern.compile(
            ".*(?:^| )(?:في|فى|منذ|خلال|حتى|شهر|شهري|مطلع|بداية|أوائل|اوائل|منتصف|أواخر|اواخر|نهاية|آخر|بحلول|غرة|قبل|بعد) ",
            Pattern.DOTALL);
    private static final Pattern PART_OF = Pattern.compile(".*(?:النصف|الثلث|الربع|الأسبوع|العقد|الشطر) ", Pattern.DOTALL);
    private static final Pattern NO_WEEKDAY = Pattern.compile(".*(?:صلاة|خطبة|خطيب|صحيفة|اسم) ", Pattern.DOTALL);

    private final NormalizedText line;
    private final int offset;
    private final List<Span> quoted;
    private final Optional<LocalDate> published;
    private final List<Span> taken = new ArrayList<>();
    private final List<DateMention> found = new ArrayList<>();

    private DateReader(String text, Span line, Optional<LocalDate> published) {
        this.line = ArabicNormalizer.normalize(line.in(text));
        this.offset = line.start();
        this.published = published;
        this.quoted = QuotationMarks.in(text, line).stream().map(QuotationMarks.Quoted::span).toList();
    }

    /**
     * The dates of a text in their order.
     *
     * @param published the day in the zone the text was filed in; without it only whole dates are found
     */
    public static List<DateMention> read(String text, Optional<LocalDate> published) {
        List<DateMention> all = new ArrayList<>();
        for (Span span : Lines.in(text, Span.of(text))) {
            DateReader reader = new DateReader(text, span, published);
            reader.read(NUMERIC, reader::numeric);
            if (MONTH_NAME.matcher(reader.line.value()).find()) {
                reader.read(MONTH, reader::month);
            }
            if (reader.hasOneOf(WORDS_OF_THIS_MONTH)) {
                reader.read(THIS_MONTH, reader::thisMonth);
            }
            if (reader.hasOneOf(WORDS_OF_YEARS)) {
                reader.read(YEAR, reader::year);
            }
            reader.read(RELATIVE, reader::relative);
            reader.read(WEEKDAY, reader::weekday);
            reader.found.sort(Comparator.comparingInt(mention -> mention.source().start()));
            all.addAll(reader.found);
        }
        return all;
    }

    private boolean hasOneOf(List<String> words) {
        return words.stream().anyMatch(line.value()::contains);
    }

    private interface Form {

        /** What the words are; null when they are no date or one that cannot be told. Its span is not looked at. */
        DateMention dateOf(Matcher words);
    }

    private void read(Pattern pattern, Form form) {
        Matcher words = pattern.matcher(line.value());
        while (words.find()) {
            boolean bare = pattern == YEAR && words.group("bare") != null;
            Span span = new Span(bare ? words.start("bare") : words.start(), words.end());
            if (taken.stream().noneMatch(span::overlaps)) {
                DateMention mention = form.dateOf(words);
                if (mention != null) {
                    found.add(mention.at(line.sourceOf(span).shiftedBy(offset)));
                }
                if (mention != null || pattern == MONTH) {
                    taken.add(span);
                }
            }
        }
    }

    private DateMention numeric(Matcher words) {
        boolean iso = words.group("isoyear") != null;
        try {
            return day(LocalDate.of(Integer.parseInt(words.group(iso ? "isoyear" : "year")),
                    Integer.parseInt(words.group(iso ? "isomonth" : "month")),
                    Integer.parseInt(words.group(iso ? "isoday" : "day"))));
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private DateMention month(Matcher words) {
        MonthName month = MonthName.of(words);
        String before = line.value().substring(0, words.start());
        boolean whole = words.group("day") == null;
        boolean dated = !whole || words.group("year") != null || words.group("side") != null || words.group("yearside") != null;
        boolean word = whole && month.ambiguous().contains(words.group(month.group()));
        if (word && !dated && !BEFORE_MONTH.matcher(before).matches() || PART_OF.matcher(before).matches() && !whole) {
            return null;
        }
        int day = whole ? 1 : number(words.group("day"));
        Optional<LocalDate> date = yearOf(words, month).map(year -> CalendarYear.date(month, year, day))
                .orElseGet(() -> published.flatMap(
                        from -> CalendarYear.nearby(month, day, whole, Side.of(words.group("side")), from)));
        return date.map(start -> whole ? wholeMonth(month, start) : days(start, words.group("until"), day)).orElse(null);
    }

    /** The year that the words name, by its number or as seen from publication. */
    private Optional<Integer> yearOf(Matcher words, MonthName month) {
        if (words.group("year") != null) {
            return Optional.of(Integer.parseInt(words.group("year")));
        }
        boolean named = words.group("yearside") != null || words.group("thisyear") != null;
        return named && !month.hijri() ? published.map(from -> from.getYear() + years(words.group("yearside")))
                : Optional.empty();
    }

    private static DateMention wholeMonth(MonthName month, LocalDate start) {
        return month.hijri()
                ? new DateMention(new Span(0, 0), start, Optional.of(CalendarYear.endOfHijriMonth(start)), Precision.DAY)
                : mention(start, Precision.MONTH);
    }

    private static DateMention days(LocalDate first, String until, int day) {
        int last = until == null ? day : number(until);
        return last <= day ? day(first)
                : new DateMention(new Span(0, 0), first, Optional.of(first.plusDays(last - day)), Precision.DAY);
    }

    private DateMention thisMonth(Matcher words) {
        if (published.isEmpty()) {
            return null;
        }
        int months = years(words.group("side"));
        LocalDate first = published.get().plusMonths(months).withDayOfMonth(1);
        String day = words.group("day") == null ? words.group("bareday") : words.group("day");
        if (day == null) {
            return mention(first, Precision.MONTH);
        }
        int number = number(day);
        return number >= 1 && number <= first.lengthOfMonth() ? day(first.withDayOfMonth(number)) : null;
    }

    private DateMention year(Matcher words) {
        String named = words.group("year") == null ? words.group("bare") : words.group("year");
        if (named != null) {
            return words.group("era") == null ? gregorian(Integer.parseInt(named)) : hijri(Integer.parseInt(named));
        }
        String side = words.group("side") == null ? words.group("sidef") : words.group("side");
        return published.map(from -> mention(LocalDate.of(from.getYear() + years(side), 1, 1), Precision.YEAR)).orElse(null);
    }

    /** Years of the Islamic calendar that are not marked as such are of four digits too, and below these. */
    private static DateMention gregorian(int year) {
        return year < 1500 ? null : mention(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    private static DateMention hijri(int year) {
        MonthName first = MonthName.ALL.stream().filter(MonthName::hijri).findFirst().orElseThrow();
        Optional<LocalDate> start = CalendarYear.date(first, year, 1);
        Optional<LocalDate> next = CalendarYear.date(first, year + 1, 1);
        return start.isEmpty() || next.isEmpty() ? null
                : new DateMention(new Span(0, 0), start.get(), next.map(end -> end.minusDays(1)), Precision.DAY);
    }

    /** Within a quotation "today" is the day on which it was said, which need not be this one. */
    private DateMention relative(Matcher words) {
        Span source = line.sourceOf(new Span(words.start(), words.end())).shiftedBy(offset);
        boolean said = quoted.stream().anyMatch(source::overlaps);
        String following = line.value().substring(words.end("relative"));
        if (published.isEmpty() || said || RelativeDays.isNoToday(words.group("relative"), following)) {
            return null;
        }
        return day(RelativeDays.day(words.group("relative"), words.group("weekday"), published.get()));
    }

    private DateMention weekday(Matcher words) {
        String before = line.value().substring(0, words.start());
        boolean open = words.group("side") == null && RelativeDays.isFuture(before);
        return published.isEmpty() || open || NO_WEEKDAY.matcher(before).matches() ? null
                : day(RelativeDays.weekday(words.group("weekday"), Side.of(words.group("side")), published.get()));
    }

    /** How many years, or months, lie between what "last", "this" and "next" name and now. */
    private static int years(String side) {
        return side == null ? 0 : switch (Side.of(side)) {
            case PAST -> -1;
            case FUTURE -> 1;
            default -> 0;
        };
    }

    private static DateMention day(LocalDate date) {
        return mention(date, Precision.DAY);
    }

    private static DateMention mention(LocalDate date, Precision precision) {
        return new DateMention(new Span(0, 0), date, Optional.empty(), precision);
    }

    private static int number(String day) {
        return DAYS.containsKey(day) ? DAYS.get(day) : Integer.parseInt(day);
    }

    private static Map<String, Integer> days() {
        Map<String, Integer> days = new HashMap<>();
        for (String row : DataLines.shipped("/dispatch/days.tsv")) {
            String[] fields = row.split("\t");
            days.put(fields[1], Integer.parseInt(fields[0]));
        }
        return days;
    }
}
