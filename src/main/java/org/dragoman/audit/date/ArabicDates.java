package org.dragoman.audit.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.Span;

/** Finds months, with their days, and weekdays in normalized Arabic. */
final class ArabicDates {

    private static final String[] FORMS = {
            "يناير|جانفي|كانون الثاني", "فبراير|فيفري|شباط", "مارس|اذار", "ابريل|افريل|نيسان", "مايو|ماي|ايار",
            "يونيو|يونيه|جوان|حزيران", "يوليو|يوليه|يوليوز|جويليه|تموز", "اغسطس|غشت|اوت|اب", "سبتمبر|شتنبر|ايلول",
            "اكتوبر|اوكتوبر|تشرين الاول", "نوفمبر|نونبر|تشرين الثاني", "ديسمبر|دجنبر|كانون الاول" };

    /** What is another word as well, or a name, where neither day nor year stands beside it. */
    private static final Set<String> UNSURE = Set.of("مارس", "ماي", "اب", "اوت", "جوان", "تموز", "نيسان");
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Map<String, Integer> WEEKDAYS = Map.of("احد", 1, "اثنين", 2, "ثلاثاء", 3, "ثلثاء", 3, "اربعاء", 4,
            "خميس", 5, "جمعه", 6, "سبت", 7);
    private static final Map<String, Integer> ORDINALS = new HashMap<>();

    static {
        for (int i = 0; i < FORMS.length; i++) {
            for (String form : FORMS[i].split("\\|")) {
                MONTHS.put(form, i + 1);
            }
        }
        String[] ordinals = "اول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر".split(" ");
        for (int i = 0; i < ordinals.length; i++) {
            ORDINALS.put("ال" + ordinals[i], i + 1);
        }
        ORDINALS.put("فاتح", 1);
        ORDINALS.put("غره", 1);
    }

    private static final int LONGEST_CLITIC = 4;
    private static final Set<String> FIRST_WORDS = new HashSet<>(WEEKDAYS.keySet());

    static {
        MONTHS.keySet().forEach(month -> FIRST_WORDS.add(month.split(" ")[0]));
    }

    private static final String MONTH = DateMention.any(MONTHS.keySet().toArray(String[]::new));
    private static final String DAYS = "(?<![\\d.,:/])(?<days>\\d{1,2}(?: ?(?:[-\u2013/]|و|الي|حتي|او) ?\\d{1,2})*) ?(?:من )?(?:شهر )?";
    private static final String ANY_ORDINAL = DateMention.any(ORDINALS.keySet().toArray(String[]::new));
    private static final String ORDINAL = "(?<!\\p{L})(?<!(?:الاسبوع|النصف|الثلث|الربع|العقد|الدوره|الفصل) )[وفبل]?(?<ordinal>(?:"
            + ANY_ORDINAL + ")(?: و(?:" + ANY_ORDINAL + "))*) (?:من )?(?:شهر )?";

    /** A month by both its names, "سبتمبر/ أيلول" or "مايو أيار", is one. */
    private static final Pattern IN_MONTH = Pattern.compile("(?:" + DAYS + "|" + ORDINAL + ")?(?<!\\p{L})[وفبل]?(?<month>"
            + MONTH + ")(?=عام|سنه|(?!\\p{L}))(?: ?[/(] ?(?:" + MONTH + ")(?!\\p{L})\\)?| (?:" + MONTH
            + ")(?!\\p{L}))?(?<year> ?(?:من )?(?:العام |عام |سنه )?\\d{4})?");
    private static final Pattern ON_WEEKDAY = Pattern.compile(
            "(?<!\\p{L})(?<!(?:بين|كلا|هذين|هذان) )(?:[وفبك]?ال|[وف]?لل|(?<bare>[وفبل]?))(?<day>"
                    + DateMention.any(WEEKDAYS.keySet().toArray(
                            String[]::new))
                    + ")(?!\\p{L})");

    /** "Last month" may stand for a month. */
    private static final Pattern RELATIVE = Pattern
            .compile("^[^\\p{L}]{0,3}(?:الماضي|المنصرم|الفايت|الجاري|الحالي|المقبل|القادم)");

    private ArabicDates() {
    }

    static List<DateMention> in(String text) {
        String folded = ArabicNormalizer.folded(text);
        List<DateMention> mentions = new ArrayList<>();
        if (!mayHaveDates(folded)) {
            return mentions;
        }
        Matcher month = IN_MONTH.matcher(folded);
        while (month.find()) {
            mentions.add(month(month, text));
        }
        Matcher day = ON_WEEKDAY.matcher(folded);
        while (day.find()) {
            mentions.add(DateMention.weekday(WEEKDAYS.get(day.group("day")), day.group("bare") == null, day));
        }
        return mentions;
    }

    /** Whether a word of it ends as a month or a weekday begins; most texts have none, and looking closer takes its time. */
    private static boolean mayHaveDates(String folded) {
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || !Character.isLetter(folded.charAt(i))) {
                if (i - start > 1 && isDateWord(folded, start, i)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean isDateWord(String folded, int start, int end) {
        for (int from = start; from <= Math.min(start + LONGEST_CLITIC, end - 2); from++) {
            if (FIRST_WORDS.contains(folded.substring(from, end))) {
                return true;
            }
        }
        return false;
    }

    private static DateMention month(Matcher found, String text) {
        Set<Integer> days = new HashSet<>(DateMention.numbers(found.group("days")));
        if (found.group("ordinal") != null) {
            for (String ordinal : found.group("ordinal").split(" و?")) {
                days.add(ORDINALS.get(ordinal));
            }
        }
        String month = found.group("month");
        boolean sure = !days.isEmpty() || found.group("year") != null || !UNSURE.contains(month);
        Span span = new Span(found.start(), found.end());
        return new DateMention(false, MONTHS.get(month), days, DateMention.year(found.group("year")), sure,
                span.in(text).strip(),
                span);
    }

    /** Whether the month is said in relation to the day of the text. */
    static boolean isRelative(DateMention month, String text) {
        return RELATIVE.matcher(text.substring(month.span().end())).find();
    }
}
