package org.dragoman.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispatchReaderTest {

    private static final String STORY = "أعلن وزير الموانئ سالم الدوسري، الثلاثاء، وصول أولى سفن القمح إلى ميناء المدينة.";
    private static final String MORE = "وأضاف أن تفريغ الحمولة سيستغرق 3 أيام.";

    private final DispatchReader reader = new DispatchReader(Boilerplate.shipped());

    @Test
    void takesADispatchApart() {
        String text = "هند العلوي/ الأناضول\n" + STORY + "\n\n" + MORE + "\n"
                + "الأخبار المنشورة على الصفحة الرسمية لوكالة الأناضول، هي اختصار لجزء من الأخبار.1500\n";
        assertEquals(List.of("BYLINE هند العلوي/ الأناضول", "BODY " + STORY, "BODY " + MORE,
                "BOILERPLATE الأخبار المنشورة على الصفحة الرسمية لوكالة الأناضول، هي اختصار لجزء من الأخبار.1500"),
                parts(text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "كريم مراد/ الأناضول", "إسطنبول/ كريم مراد/ الأناضول", "كريم مراد – رويترز", "وكالات",
            "بغداد – واع – كريم مراد",
            "كتب: كريم مراد", "كتبت هند العلوي", "بقلم ليلى حداد", "إعداد: كريم مراد - العربية.نت", "كريم مراد - القاهرة",
            "سكاي نيوز عربية",
            "كريم مراد | بي بي سي نيوز عربي - القاهرة", "كريمٌ مـراد/ الأناضول" })
    void recognizesABylineLine(String line) {
        assertEquals(List.of("BYLINE " + line, "BODY " + STORY, "BODY " + MORE), parts(line + "\n" + STORY + "\n" + MORE));
    }

    @ParameterizedTest
    @ValueSource(strings = { "أنقرة/ الأناضول", "أبوظبي - سكاي نيوز عربية", "دمشق-سانا", "بغداد – واع",
            "الرياض 12 محرم 1446 هـ الموافق 18 يوليو 2024 م واس", "عمان 5 كانون الثاني (بترا)", "لندن: «الشرق الأوسط»" })
    void recognizesADatelineLine(String line) {
        assertEquals(List.of("DATELINE " + line, "BODY " + STORY, "BODY " + MORE), parts(line + "\n" + STORY + "\n" + MORE));
    }

    @ParameterizedTest
    @ValueSource(strings = { "القاهرة (رويترز) -", "واشنطن 5 يناير كانون الثاني (رويترز) -", "القدس (ا ف ب) -",
            "باريس (أ.ف.ب) –",
            "دبي، الإمارات العربية المتحدة (CNN)--", "(CNN)—", "الدوحة-", "غزة –", "القدس المحتلة-", "الكويت - 5 - 1 (كونا) --",
            "الدوحة في 05 يناير /قنا/", "القاهرة في 5 يناير / أ ش أ /", "رام الله 5-1-2024 وفا-",
            "عمان 5 كانون الثاني (بترا) --", "سبق- جدة:" })
    void recognizesADatelineBeforeTheFirstSentence(String dateline) {
        assertEquals(List.of("DATELINE " + dateline, "BODY " + STORY, "BODY " + MORE),
                parts(dateline + " " + STORY + "\n" + MORE));
    }

    @Test
    void recognizesABylineBeforeTheFirstSentence() {
        assertEquals(List.of("BYLINE كريم مراد - سبق - جدة:", "BODY " + STORY), parts("كريم مراد - سبق - جدة: " + STORY));
    }

    @Test
    void aNameAloneIsABylineAboveADatelineOnly() {
        assertEquals(List.of("BYLINE من كريم مراد", "DATELINE القاهرة (رويترز) -", "BODY " + STORY, "BODY " + MORE),
                parts("من كريم مراد\nالقاهرة (رويترز) - " + STORY + "\n" + MORE));
        assertEquals(List.of("BODY من كريم مراد.", "BODY " + STORY), parts("من كريم مراد.\n" + STORY));
    }

    @ParameterizedTest
    @ValueSource(strings = { "قالت وكالة رويترز إن السفينة وصلت.", "القاهرة - بغداد خط جديد للطيران.",
            "تونس - مصر 2-1 في النهائي.",
            "رويترز: السفينة وصلت إلى الميناء.", "كتب الوزير على منصة إكس أن السفينة وصلت.",
            "أعلنت سوريا -اليوم الجمعة- وصول السفينة.",
            "المغرب: هزة أرضية تضرب المدينة.", "من جانبه قال الوزير إن الأمر انتهى.", "توج الأهلي باللقب بعد فوزه 3 - 1 أمس." })
    void takesNoSentenceForAnOpening(String sentence) {
        assertEquals(List.of("BODY " + sentence, "BODY " + STORY), parts(sentence + "\n" + STORY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "يمكنكم استلام إشعارات بأهم الموضوعات بعد تحميل التطبيق على هاتفكم.",
            "المصدر : الجزيرة + وكالات",
            "المصدر: نوفوستي", "المصدر: \"تاس\"", "// انتهى //", "17:22 ت م", "(النهاية)", "م م / ع ب", "ر.ح", "(بترا)",
            "05/01/2024 12:30:15",
            "(إعداد كريم مراد للنشرة العربية - تحرير هند العلوي)", "جميع المقالات المنشورة تمثل رأي كتابها فقط.",
            "تابعوا أخبار سانا على تلغرام https://t.me/example", "اقرأ أيضا: وصول سفينة ثانية", "جميع الحقوق محفوظة © 2024",
            "تابعونا على قناتنا في واتساب" })
    void setsClosingBoilerplateAside(String line) {
        assertEquals(List.of("BODY " + STORY, "BODY " + MORE, "BOILERPLATE " + line), parts(STORY + "\n" + MORE + "\n" + line));
    }

    @Test
    void setsSeveralClosingParagraphsAside() {
        String text = STORY + "\n" + MORE + "\n(النهاية)\nم م / ع ب\nكونا";
        assertEquals(
                List.of("BODY " + STORY, "BODY " + MORE, "BOILERPLATE (النهاية)", "BOILERPLATE م م / ع ب", "BOILERPLATE كونا"),
                parts(text));
    }

    @Test
    void setsBoilerplateWithinTheStoryAside() {
        assertEquals(List.of("BODY " + STORY, "BOILERPLATE شاهد أيضا: صور السفينة", "BODY " + MORE),
                parts(STORY + "\nشاهد أيضا: صور السفينة\n" + MORE));
    }

    @ParameterizedTest
    @ValueSource(strings = { "(أ ف ب)", "(إعداد كريم مراد للنشرة العربية)", "رابط الخبر بصحيفة الوئام: وصول السفينة",
            "المصدر: وكالات" })
    void setsTheEndOfTheLastParagraphAside(String ending) {
        assertEquals(List.of("BODY " + STORY, "BODY " + MORE, "BOILERPLATE " + ending),
                parts(STORY + "\n" + MORE + " " + ending));
    }

    @Test
    void aSentenceAboutItsSourceIsStory() {
        String sentence = "ورفض المصدر الكشف عن هويته. وقال: المصدر الوحيد للقمح هو الخارج، وهذا لن يتغير قريبا بحسب خبراء، كما قيل.";
        assertEquals(List.of("BODY " + STORY, "BODY " + sentence), parts(STORY + "\n" + sentence));
    }

    @Test
    void findsAHeadlineInTheText() {
        String headline = "أولى سفن القمح تصل الميناء";
        assertEquals(List.of("HEADLINE " + headline, "BODY " + STORY), parts(headline + "\n" + STORY));
        assertEquals(List.of("HEADLINE " + headline, "BYLINE كريم مراد/ الأناضول", "BODY " + STORY),
                parts(headline + "\nكريم مراد/ الأناضول\n" + STORY));
        assertEquals(List.of("BODY " + STORY, "BODY " + MORE), parts(STORY + "\n" + MORE));
    }

    @Test
    void aHeadlineThatWasGivenIsFoundOnlyWhereItIsRepeated() {
        String text = "أولى سفن القمح تصل الميناء\n" + STORY;
        assertEquals(PartKind.HEADLINE, readWith("أولى سُفن القمح تصل  الميناء", text).parts().get(0).kind());
        assertEquals(PartKind.BODY, readWith("خبر آخر", text).parts().get(0).kind());
        assertEquals(PartKind.HEADLINE, readWith(" ", text).parts().get(0).kind());
    }

    @Test
    void keepsAtLeastOneParagraphOfStory() {
        assertEquals(List.of("BODY رويترز"), parts("رويترز"));
        assertEquals(List.of("BODY // انتهى //"), parts("// انتهى //"));
        assertEquals(List.of("DATELINE القاهرة (رويترز) -", "BODY نعم"), parts("القاهرة (رويترز) - نعم"));
        assertEquals(List.of("BODY القاهرة (رويترز) -"), parts("القاهرة (رويترز) -"));
        assertEquals(List.of("BODY القاهرة (رويترز) - \""), parts("القاهرة (رويترز) - \""));
        assertEquals(List.of("BODY ! (أ ف ب)"), parts("! (أ ف ب)"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " \n\t ", "\uFEFF", "...\n---", "\uD83D" })
    void nothingHasNoParts(String text) {
        assertEquals(new DispatchParts(List.of(), List.of()), reader.read(Dispatch.of(text)));
    }

    @Test
    void offsetsHoldWithByteOrderMarkAndWindowsLines() {
        assertEquals(List.of("BYLINE كريم مراد/ الأناضول", "DATELINE القاهرة (رويترز) -", "BODY " + STORY),
                parts("\uFEFFكريم مراد/ الأناضول\r\n\r\n\u200Fالقاهرة (رويترز) -  " + STORY + "\r\n"));
    }

    @Test
    void anOperatorAddsRules() {
        DispatchReader own = new DispatchReader(
                Boilerplate.shipped().and(List.of("wire-evening\tclosing\tنشرة المساء [0-9]+")));
        String text = STORY + "\nنشرة المساء ٤٧";
        assertEquals(List.of(new Part(PartKind.BODY, Span.of(STORY)),
                Part.boilerplate(new Span(STORY.length() + 1, text.length()), "wire-evening")),
                own.read(Dispatch.of(text)).parts());
    }

    private List<String> parts(String text) {
        List<Part> parts = reader.read(Dispatch.of(text)).parts();
        assertTrue(parts.stream().noneMatch(part -> part.span().in(text).isBlank()));
        return parts.stream().map(part -> part.kind() + " " + part.span().in(text)).toList();
    }

    private DispatchParts readWith(String headline, String text) {
        return reader.read(new Dispatch(Optional.of(headline), text, Optional.empty()));
    }
}
