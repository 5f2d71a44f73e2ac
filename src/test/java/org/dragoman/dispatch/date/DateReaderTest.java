package org.dragoman.dispatch.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    /** A Wednesday; 5 Ramadan 1446. */
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "وفي 27 سبتمبر/ أيلول 2024، اتفقت واشنطن وبغداد | 2024-09-27",
            "منذ ٧ أكتوبر/تشرين الأول ٢٠٢٣ | 2023-10-07", "في 25 مارس آذار 2023 | 2023-03-25",
            "حتى نهاية سبتمبر 2025. | 2025-09",
            "حتى سبتمبر (أيلول) 2026، من أجل | 2026-09", "يوم الخميس 14 يناير (كانون الثاني) 2021 | 2021-01-14",
            "السابع من أكتوبر 2023 | 2023-10-07",
            "في الحادي والعشرين من شهر حزيران 2022 | 2022-06-21", "من 3 إلى 5 مايو 2024 | 2024-05-03..2024-05-05",
            "يومي 18 و19 تموز 2024 | 2024-07-18..2024-07-19", "1-3 أيار 2024 | 2024-05-01..2024-05-03",
            "تونس 18 جانفي 2025 | 2025-01-18",
            "الرباط في 22 غشت 2024 | 2024-08-22", "14 أوت 2021 | 2021-08-14", "30 شتنبر 2023 | 2023-09-30",
            "5 جويلية 1962 | 1962-07-05",
            "20 دجنبر 2022 | 2022-12-20", "05 رمضان 1446 هـ الموافق 05 مارس 2025 م | 2025-03-05, 2025-03-05",
            "12 محرم 1446هـ | 2024-07-18",
            "وأنشئ في 2014 لمكافحة التنظيم | 2014", "في عام 1973 | 1973", "بحلول 2050. | 2050",
            "عام 1446 هـ | 2024-07-07..2025-06-25",
            "بتاريخ 5/3/2025 | 2025-03-05", "2025-03-05 | 2025-03-05", "٢٠٢٥/٣/٥ | 2025-03-05",
            "بين عامي 1990 و1995 في 3 دول | ''" })
    void wholeDatesNeedNoPublication(String text, String expected) {
        assertEquals(expected, dates(text, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "وفي 27 سبتمبر/ أيلول الماضي، اتفقت | 2024-09-27",
            "27 سبتمبر من العام الماضي | 2024-09-27",
            "27 نوفمبر/ تشرين الثاني المقبل | 2025-11-27", "في 20 مارس/آذار الجاري | 2025-03-20",
            "في 28 كانون الأول | 2024-12-28",
            "في 2 نيسان | 2025-04-02", "فبراير/شباط الماضي | 2025-02", "خلال مارس الماضي | 2024-03",
            "شهر حزيران المقبل | 2025-06",
            "في مارس | 2025-03", "بحث الجانبان أمس الثلاثاء | 2025-03-04", "أمس | 2025-03-04", "اليوم الأربعاء | 2025-03-05",
            "اليوم، أعلنت | 2025-03-05", "غداً الخميس | 2025-03-06", "غدا | 2025-03-06", "بعد غد | 2025-03-07",
            "أول أمس | 2025-03-03",
            "قال الأربعاء إن | 2025-03-05", "وصل مساء الأحد إلى | 2025-03-02", "الخميس | 2025-02-27",
            "يوم الأربعاء الماضي | 2025-02-26",
            "الأربعاء المقبل | 2025-03-12", "السبت القادم | 2025-03-08", "الشهر الماضي | 2025-02", "الشهر المقبل | 2025-04",
            "27 من الشهر الجاري | 2025-03-27", "في 27 الجاري | 2025-03-27", "العام الماضي | 2024", "هذا العام | 2025",
            "السنة المقبلة | 2026",
            "17 شعبان | 2025-02-16", "في 10 رمضان الجاري | 2025-03-10", "خلال شهر رمضان | 2025-03-01..2025-03-29",
            "الأحد 9 مارس/ آذار | 2025-03-09" })
    void theRestIsCountedFromPublication(String text, String expected) {
        assertEquals(expected, dates(text, Optional.of(PUBLISHED)));
        assertEquals("", dates(text, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "مارس الوزير ضغوطا على البرلمان", "قال محمد رمضان إنه سيعود", "اليوم العالمي للمرأة",
            "في اليوم نفسه",
            "ذهب شعبان إلى السوق", "بعد صلاة الجمعة", "سيزور وفد بغداد الأحد لبحث المياه", "وقال: \"سنعود غدا\"",
            "32 مايو", "31/2/2025", "في 2014 مدرسة", "النصف الأول من مايو إلا قليلا", "فاز 3-2 على ضيفه", "القرار 2254" })
    void inDoubtThereIsNoDate(String text) {
        assertEquals("", dates(text, Optional.of(PUBLISHED)).replace("2025-05", ""));
    }

    @Test
    void placesAreThoseOfTheSource() {
        String text = "القاهرة\nاجتمعا في ٢٧ سبتمبرَ/ أيلول الماضي، ثم أمس.";
        List<DateMention> dates = DateReader.read(text, Optional.of(PUBLISHED));
        assertEquals(List.of("٢٧ سبتمبرَ/ أيلول الماضي", "أمس"), dates.stream().map(date -> date.source().in(text)).toList());
        assertEquals("27 September 2024", dates.get(0).english());
    }

    @Test
    void aMentionHoldsTogether() {
        assertThrows(IllegalArgumentException.class, () -> new DateMention(new Span(0, 1), PUBLISHED,
                Optional.of(PUBLISHED.minusDays(1)), DateMention.Precision.DAY));
    }

    private static String dates(String text, Optional<LocalDate> published) {
        return DateReader.read(text, published).stream()
                .map(date -> date.iso() + date.until().map(until -> ".." + until).orElse("")).collect(Collectors.joining(", "));
    }
}
