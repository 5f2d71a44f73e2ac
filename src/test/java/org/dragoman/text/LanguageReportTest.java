package org.dragoman.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageReportTest {

    @ParameterizedTest
    @ValueSource(strings = { "بحث الوزير مع نظيره التركي ملف المياه", "خبر عاجل", "مقتل ثلاثة في قضاء چمچمال شمالي العراق",
            "النائب گاطع الركابي يستقيل من منصبه", "الأمین العام للأمم المتحدة فی بغداد علی رأس وفد",
            "أعلنت شركة SpaceX إطلاق Starlink",
            "مُنتخبُ تونسَ يَفوزُ", "ﻭﺯﻳﺮ ﺍﻟﺨﺎﺭﺟﻴﺔ" })
    void arabicIsArabic(String text) {
        assertEquals(TextKind.ARABIC, TextKind.of(text));
    }

    @ParameterizedTest
    @CsvSource({ "fa, رئیس جمهور با همتای ترکیه‌ای خود در تهران دیدار کرد", "fa, نشست شورای امنیت درباره سوریه",
            "ur, وزیر اعظم نے کہا ہے کہ حکومت عوام کے ساتھ ہے", "ckb, سەرۆکی هەرێم لەگەڵ باڵیۆزی ئەمریکا کۆبووەوە",
            "ps, ولسمشر وویل چې جګړه به پای ته ورسېږي" })
    void otherLanguagesInArabicScriptAreNamed(String language, String text) {
        assertEquals(TextKind.OTHER_ARABIC_SCRIPT, TextKind.of(text));
        assertEquals(language, ArabicScriptLanguage.of(text).code());
    }

    @ParameterizedTest
    @ValueSource(strings = { "إحنا مش عايزين حاجة من حد", "ليش هيك صار فينا؟ بدنا نرجع على بيوتنا",
            "شلونك اليوم؟ ماكو كهرباء هواي",
            "علاش ما جيتيش؟ راه بزاف ديال الناس كانوا", "والله ما بعرف شو بدي قول، وين نروح؟", "وش تبغى الحين يا أخي",
            "ازاي كده؟" })
    void spokenArabicIsSaidToBeLikely(String text) {
        LanguageReport.Paragraph paragraph = LanguageReport.of(text).paragraphs().get(0);
        assertEquals(TextKind.ARABIC, paragraph.kind());
        assertTrue(paragraph.dialectLikely());
    }

    @ParameterizedTest
    @ValueSource(strings = { "قال الوزير إن الحكومة لن تتراجع عن قرارها",
            "وقالت أم محمد للجزيرة نت: \"مش قادرين نعيش\"، مضيفة أن الأسعار ارتفعت كثيرا",
            "خبر عاجل", "مقتل ثلاثة في قضاء جمجمال", "رئیس جمهور با همتای ترکیه‌ای خود دیدار کرد", "He said مش" })
    void thePressWritesNoDialect(String text) {
        assertFalse(LanguageReport.of(text).paragraphs().get(0).dialectLikely());
    }

    @ParameterizedTest
    @CsvSource({ "LATIN, The minister said no.", "LATIN, Le président à Alger", "OTHER_SCRIPT, Президент приехал",
            "OTHER_SCRIPT, 外交部长",
            "NO_LETTERS, '١٢ - 3.5 % ... 🎉'", "NO_LETTERS, ''", "NO_LETTERS, ـــــ",
            "MIXED, The channel Al Jazeera (الجزيرة) reported it today",
            "NO_LETTERS, \uD83D" })
    void theRestIsToldByItsScript(TextKind kind, String text) {
        assertEquals(kind, TextKind.of(text));
    }

    @Test
    void reportsEveryParagraph() {
        String text = "وصل الوفد.\n\n- The delegation arrived.\n2017\nهیأت وارد تهران شد";
        LanguageReport report = LanguageReport.of(text);
        assertEquals(List.of("ar", "und", "und", "fa"),
                report.paragraphs().stream().map(LanguageReport.Paragraph::language).toList());
        assertEquals("The delegation arrived.", report.paragraphs().get(1).span().in(text));
        assertEquals(TextKind.LATIN, report.predominant());
        assertTrue(report.hasArabic());
    }

    @Test
    void nothingIsNotArabic() {
        assertEquals(TextKind.NO_LETTERS, LanguageReport.of(" \n2017\n").predominant());
        assertFalse(LanguageReport.of("").hasArabic());
        assertFalse(LanguageReport.of("Hello").hasArabic());
    }
}
