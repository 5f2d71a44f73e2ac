package org.dragoman.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.audit.finding.Severity;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final Audit AUDIT = new Audit(-1, AuditObserver.NONE);

    private static List<String> kinds(String source, String target) {
        return AUDIT.of(source, target, Audit.Context.NONE).stream().map(finding -> finding.kind().id()).toList();
    }

    private static void assertClean(String source, String target) {
        assertEquals(List.of(), kinds(source, target));
    }

    @Test
    void numbersInEitherWritingAnswerEachOther() {
        assertClean("وصل ألف ومئتان وخمسون جنديا إلى المدينة", "1,250 soldiers arrived in the city");
        assertClean("بلغت الخسائر ٢٫٥ مليون دولار", "Losses came to $2.5 million");
        assertClean("قتل خمسة وعشرون شخصا", "Twenty-five people were killed");
        assertClean("استمرت المحادثات يومين", "The talks lasted two days");
        assertClean("أنفق مليونا دولار على المشروع", "Two million dollars were spent on the project");
        assertClean("زار البلاد للمرة الثالثة خلال ثلاثة أشهر", "He visited the country for the third time in three months");
        assertClean("حضر 12 ألفا و500 مشجع", "12,500 fans attended");
        assertClean("فاز الفريق 2-1 على ضيفه", "The team beat its visitors 2-1");
        assertClean("ارتفعت الأسعار بنسبة 5 في المئة", "Prices rose by 5 percent");
        assertClean("قال أحد المسؤولين إن واحدا من القتلى طفل", "An official said one of the dead was a child");
        assertClean("وصل أحد عشر لاعبا إلى الملعب", "Eleven players arrived at the stadium");
        assertClean("يعيش بين 10 و15 مليون شخص هناك", "Between 10 and 15 million people live there");
        assertClean("يبدأ الاجتماع الساعة التاسعة مساء", "The meeting begins at 9 pm");
        assertClean("اتصلوا بالرقم 00966-112345678 للحجز", "Call the number for bookings");
        assertClean("وقعت الحرب في تسعينيات القرن الماضي", "The war took place in the 1990s");
    }

    @Test
    void smallNumbersPartsAndScoresAreNumbers() {
        assertEquals(List.of("number-missing"), kinds("هبط المؤشر 0.8 في المئة", "The index fell percent"));
        assertEquals(List.of("number-missing"), kinds("ارتفع 1% خلال العام", "It rose over the year"));
        assertEquals(List.of("number-missing"), kinds("العودة الطوعية لمليون سوري", "The voluntary return of Syrians"));
        assertEquals(List.of("number-missing"), kinds("فاز العراق 3-0 على ضيفه", "Iraq won 3- against its visitor"));
        assertEquals(List.of("number-missing"), kinds("تعادلا 2 / 2 أمام ضيوفهم", "They drew 2 / with their visitors"));
        assertEquals(List.of("number-changed"), kinds("حصل على ثلثي الأصوات", "He won nine-thirds of the votes"));
        assertClean("حصل على ثلثي الأصوات", "He won two-thirds of the votes");
        assertClean("وافق ثلاثة أرباع الأعضاء", "Three-quarters of the members agreed");
        assertClean("بلغت المبيعات مليون ونصف المليون ريال", "Sales reached one and a half million riyals");
        assertClean("بلغت 296 و83 و58 مليون دولار", "They reached $296 million, $83 million and $58 million");
        assertClean("بلغت مليار و400 مليون لتر", "It reached 1 billion and 400 million liters");
        assertClean("باعت 5ر47 مليون هاتف", "It sold 47.5 million phones");
        assertClean("يسهم بنحو 5.5$ مليار سنويا", "It contributes $5.5 billion a year");
        assertClean("وهو في العقد الخامس من العمر", "He is in his forties");
        assertClean("خسر وست هام أمام ضيفه", "West Ham lost to its visitor");
        assertClean("وأثنى الوزير على الدور", "The minister praised the role");
        assertClean("1- إعلان النظام موافقته", "The regime's declaration of its acceptance");
        assertClean("يضم ما بين 500 وألف سيارة", "It includes between 500 and 1,000 cars");
        assertClean("في دور الثمانية", "In the quarterfinals");
        assertClean("مقبرة توت عنخ آمون (KV62)", "Tomb of Tutankhamun (KV62). KV62 is famous");
    }

    @Test
    void numbersThatDifferAreTold() {
        assertEquals(List.of("number-changed"), kinds("وصل ٢٥٠٠ جندي إلى المدينة", "500 soldiers arrived in the city"));
        assertEquals(List.of("number-missing"), kinds("وصل 2500 جندي إلى المدينة", "Soldiers arrived in the city"));
        assertEquals(List.of("number-added"), kinds("وصل الجنود إلى المدينة", "The 40 soldiers arrived in the city"));
        assertEquals(List.of("number-changed"),
                kinds("قتل خمسة وعشرون شخصا في الهجوم", "Fifty-two people were killed in the attack"));
        assertEquals(List.of("number-changed"), kinds("كلف المشروع 3 مليارات دولار", "The project cost $3 million"));
    }

    @Test
    void numbersInEachOthersPlaceAreTold() {
        String source = "قتل 12 شخصا وأصيب 35 آخرون في انفجار وسط العاصمة";
        assertClean(source, "12 people were killed and 35 others wounded in an explosion in the centre of the capital");
        assertClean("وفي 2014 وصل 2500 جندي إلى العراق", "2,500 soldiers arrived in Iraq in 2014");
        assertEquals(List.of("number-swapped"),
                kinds(source, "35 people were killed and 12 others wounded in an explosion in the centre of the capital"));
        assertClean("بين 10 و15 في المئة", "Between 10 and 15 percent");
    }

    @Test
    void aFindingSaysWhereOnBothSides() {
        Finding finding = AUDIT.of("وصل ٢٥٠٠ جندي إلى المدينة", "500 soldiers arrived in the city", Audit.Context.NONE).get(0);

        assertEquals("٢٥٠٠", finding.source().orElseThrow().in("وصل ٢٥٠٠ جندي إلى المدينة"));
        assertEquals("500", finding.target().orElseThrow().in("500 soldiers arrived in the city"));
        assertEquals("The Arabic has the number 2500, the English has 500.", finding.message());
    }

    @Test
    void datesThatDifferAreToldOnce() {
        assertClean("وقع الهجوم في 27 سبتمبر/ أيلول الماضي", "The attack took place on Sept. 27 last year");
        assertClean("وقع الهجوم في 27 سبتمبر/ أيلول 2024", "The attack took place on September 27, 2024");
        assertEquals(List.of("date-changed"), kinds("وقع الهجوم في 27 تشرين الثاني", "The attack took place on October 27"));
        assertEquals(List.of("date-changed"), kinds("وقع الهجوم في 27 سبتمبر", "The attack took place on 17 September"));
        assertEquals(List.of("date-changed"), kinds("وصل الوزير يوم الأربعاء", "The minister arrived on Thursday"));
        assertEquals(List.of("date-changed"), kinds("في ديسمبر 2005 أعلن ذلك", "In December 2008 he announced it"));
        assertEquals(List.of("date-changed"), kinds("عشية فاتح ماي", "On the eve of May"));
        assertClean("زيارة رسمية يومي 8 و9 مارس الجاري", "An official visit on March 8 and 9");
        assertClean("في معركة الحدود (14–24 أغسطس)", "In the Battle of the Frontiers (August 14-24)");
        assertClean("يومي الثاني والثالث من أغسطس (آب)", "On August 2 and 3.");
        assertClean("في النصف الثاني من أغسطس/آب", "In the second half of August");
        assertClean("قالت تيريزا ماي إن الشركة تمارس ضغوطا", "Theresa May said the company was exerting pressure");
    }

    @Test
    void datesThatAreLostOrInventedAreTold() {
        Finding lost = AUDIT.of("بحث العراق والناتو، الأربعاء، توسيع التعاون", "Iraq and NATO discussed expanding cooperation",
                Audit.Context.NONE).get(0);

        assertEquals(FindingKind.DATE_MISSING, lost.kind());
        assertEquals("الأربعاء", lost.source().orElseThrow().in("بحث العراق والناتو، الأربعاء، توسيع التعاون"));
        assertEquals(List.of("date-missing"), kinds("تبدأ المحادثات في تشرين الثاني", "The talks begin soon"));
        assertEquals(List.of("date-added"), kinds("وصل الوزير إلى بغداد", "The minister arrived in Baghdad on Monday"));
        assertClean("وصل الوزير اليوم الاربعاء", "The minister arrived today");
        assertClean("وصل في أبريل/نيسان الماضي", "He arrived last month");
        assertClean("نشرتها صحيفة صنداي تايمز", "It was published by the Sunday Times");
        assertClean("التقى الوزير محاميه الاثنين، الاثنين الماضي", "The minister met his two lawyers last Monday");
    }

    @Test
    void quotationsAreFollowed() {
        assertClean("قال إن القرار «غير مبرر» وعاجل", "He said the decision was \"unjustified\" and urgent");
        assertTrue(kinds("قال إن القرار «خطأ كبير» وعاجل", "He said the decision was a big mistake and urgent")
                .contains("quotation-lost"));
        assertTrue(kinds("قال إن القرار «خطأ كبير» وعاجل", "He said the decision was \"a big mistake and urgent")
                .contains("quotation-unbalanced"));
    }

    @Test
    void marksAroundANameAreWorthAGlanceOnly() {
        Finding lost = AUDIT.of("بحث العراق وحلف شمال الأطلسي \"ناتو\" التعاون", "Iraq and NATO discussed cooperation",
                Audit.Context.NONE).get(0);
        assertEquals(FindingKind.QUOTATION_LOST, lost.kind());
        assertEquals(Severity.NOTE, lost.severity());
    }

    @Test
    void preventionThatIsLostIsTold() {
        String source = "تواصل القوات عملها لمنع عودة التهديد الإرهابي";
        assertEquals(List.of("negation-lost"),
                kinds(source, "The forces determined to work until autumn for the return of the terrorist threat"));
        assertEquals(List.of(), kinds(source, "The forces continue their work to prevent the return of the terrorist threat"));
        assertEquals(List.of(), kinds(source, "The forces continue their work to keep the terrorist threat from coming back"));
        assertEquals(List.of(), kinds("فرضت الحكومة منع التجول ليلا", "The government imposed a curfew at night"));
    }

    @Test
    void whatIsDeniedStaysDenied() {
        assertClean("قال الوزير إنه لن يستقيل", "The minister said he would not resign");
        assertClean("لا يزال الوزير في العاصمة", "The minister is still in the capital");
        assertEquals(List.of("negation-lost"), kinds("قال الوزير إنه لن يستقيل", "The minister said he would resign"));
    }

    @Test
    void aMissingClauseIsToldWithItsPlace() {
        String source = "أعلن رئيس الوزراء استقالة حكومته يوم السبت، بعد احتجاجات واسعة شهدتها العاصمة ومدن أخرى في البلاد";
        List<Finding> findings = AUDIT.of(source, "The prime minister announced his government's resignation on Saturday.",
                Audit.Context.NONE);

        assertEquals(List.of(FindingKind.OMISSION), findings.stream().map(Finding::kind).toList());
        assertTrue(findings.get(0).source().orElseThrow().in(source).contains("احتجاجات"));
        assertClean(source, "The prime minister announced the resignation of his government on Saturday after widespread "
                + "protests in the capital and other cities in the country.");
    }

    @Test
    void loopsLeftoversAndInventionsAreTold() {
        assertEquals(List.of("repetition"),
                kinds("وصل الوفد إلى العاصمة", "The delegation arrived in the capital in the capital in the capital"));
        assertEquals(List.of("leftover-arabic"), kinds("وصل الوفد إلى العاصمة", "The delegation arrived in العاصمة"));
        assertEquals(List.of("untranslated"), kinds("وصل الوفد إلى العاصمة", "وصل الوفد إلى العاصمة"));
        assertEquals(List.of("invented"), kinds("...", "I don't know."));
    }

    @Test
    void aWomanStaysAWoman() {
        assertEquals(List.of("gender-flipped"),
                kinds("قالت الوزيرة إنها ستسافر", "The minister said he would travel"));
        assertClean("قالت الوزيرة إنها ستسافر", "The minister said she would travel");
    }

    @Test
    void theModelsOwnDoubtsArePassedOn() {
        List<Finding> findings = AUDIT.of("وصل الوفد", "The delegation arrived", new Audit.Context(-1.4, false));

        assertEquals(List.of(FindingKind.INCOMPLETE, FindingKind.LOW_CONFIDENCE),
                findings.stream().map(Finding::kind).toList());
    }

    @Test
    void aWordSaidTwiceRunningIsTold() {
        assertEquals(List.of(), kinds("وقال لبطرس بطرس غالي إنه سعيد", "He told Boutros Boutros Ghali that he was happy"));
        assertEquals(List.of("repetition"), kinds("وتدرس المحافظة الوضع العراقي تحديدا",
                "The governorate studies the Iraqi situation specifically specifically"));
        assertClean("قال رئيس شركة \"إكوينور\" (Equinor) النرويجية", "The head of Norway's \"Equinor\" (Equinor) said");
        assertEquals(List.of("repetition"), kinds("قال رئيس الشركة النرويجية",
                "The head of the (Norwegian) company said of the (Norwegian) company said of the (Norwegian) company said"));
        assertClean("الآن بالنسبة لليابان. كانت اليابان دولة جزرية", "Now for Japan. Japan was an island country");
    }

    @Test
    void whatIsLeftOutIsToldByItsNamesAndNumbersToo() {
        String source = "وأدخل السجن للاشتباه بأنه اعتدى على شابة، وفق ما ذكرت صحيفة لوباريزيان في عددها 1250 الصادر في مدينة تولوز";

        assertEquals(FindingKind.OMISSION, AUDIT.of(source, "He was jailed on suspicion of assaulting a young woman",
                Audit.Context.NONE).stream().map(Finding::kind).filter(kind -> kind == FindingKind.OMISSION).findFirst()
                .orElse(null));
        assertClean(source, "He was jailed on suspicion of assaulting a young woman, according to the newspaper Le Parisien in "
                + "its issue 1250 published in the city of Toulouse");
    }
}
