package org.dragoman.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

class RepeatedEndingsTest {

    private static final String NOTICE = "تصدر النشرة عن مكتب الأخبار في الميناء كل مساء.";
    private static final String PHONE = "هاتف المكتب: 555 0100";

    private static final List<String> FEED = List.of(
            "وصلت سفينة القمح صباحا.\nوبدأ التفريغ.\n" + NOTICE + "\n" + PHONE,
            "أغلقت البلدية جسر المدينة.\n" + NOTICE + "\n" + PHONE,
            "فاز فريق الميناء بالكأس.\nوحضر المباراة الآلاف.\nتصدرُ النشرة عن مكتب الأخبار  في الميناء كل مساء.",
            "هطلت أمطار غزيرة على الساحل.\n" + PHONE);

    private final RepeatedEndings endings = RepeatedEndings.of(FEED);

    @Test
    void findsWhatEndsThreeStories() {
        assertEquals(List.of(NOTICE, PHONE), texts(FEED.get(0)));
        assertEquals(List.of("تصدرُ النشرة عن مكتب الأخبار  في الميناء كل مساء."), texts(FEED.get(2)));
        assertEquals(List.of(PHONE), texts(FEED.get(3)));
    }

    @Test
    void whatFollowsItIsStillStory() {
        assertEquals(List.of(), texts("وصلت السفينة.\n" + NOTICE + "\nوغادرت مساء."));
    }

    @Test
    void versionsOfOneStoryAreOneStory() {
        String story = "انتخب المجلس رئيسا جديدا.\nوأدى الرئيس اليمين.";
        assertEquals(List.of(), RepeatedEndings.of(List.of(story, story, story, story)).in(story));
    }

    @Test
    void anItemIsNeverAllEnding() {
        assertEquals(List.of(), RepeatedEndings.of(List.of(NOTICE, NOTICE, NOTICE, "")).in(NOTICE));
    }

    @Test
    void theReaderSetsThemAside() {
        Dispatch dispatch = new Dispatch(Optional.empty(), FEED.get(1), Optional.empty(), endings.in(FEED.get(1)));
        List<Part> parts = new DispatchReader(Boilerplate.shipped()).read(dispatch).parts();
        assertEquals(List.of(PartKind.BODY, PartKind.BOILERPLATE, PartKind.BOILERPLATE),
                parts.stream().map(Part::kind).toList());
        assertEquals(Optional.of("repeated-ending"), parts.get(2).rule());
    }

    private List<String> texts(String item) {
        return endings.in(item).stream().map((Span span) -> span.in(item)).toList();
    }
}
