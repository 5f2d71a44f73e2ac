package org.dragoman.translate.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.Glossary;
import org.dragoman.glossary.GlossaryEntry;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.glossary.store.ShippedNames;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

class TextTermsTest {

    private static final GlossaryMatcher NAMES = new GlossaryMatcher(List.of(ShippedNames.glossary()));

    private static TermImposer.Imposed imposed(String arabic, String english) {
        return new TextTerms(arabic, NAMES).impose(Span.of(arabic), english);
    }

    private static String text(String arabic, String english) {
        return imposed(arabic, english).text();
    }

    @Test
    void aGarbledNameIsWrittenAsTheGlossaryHasIt() {
        assertEquals("Prime Minister Mohammed Shia al-Sudani said.",
                text("قال رئيس الوزراء محمد شياع السوداني", "Prime Minister Al-Sudani Mohammed Shiyaa said."));
        assertEquals("Iraqi President Abdul Latif Rashid said.",
                text("قال الرئيس العراقي عبد اللطيف رشيد", "Iraqi President Abdulif Rashid said."));
        assertEquals("President Rashid said.", text("قال الرئيس عبد اللطيف رشيد", "President Rashid said."));
        assertEquals("Prime Minister Mohammed Shia al-Sudani said.",
                text("قال رئيس الوزراء محمد شياع السوداني", "Prime Minister Mohammad Shia' al-Sudani said."));
        assertEquals("He met Mark Rutte's aide.", text("التقى مساعد مارك روته", "He met Mark Root's aide."));
    }

    @Test
    void aPersonHasNoArticle() {
        String source = "مارك روته. وصول روته إلى بغداد. زيارة روته";
        TextTerms terms = new TextTerms(source, NAMES);
        Span second = new Span(source.indexOf("وصول"), source.indexOf("زيارة"));
        assertEquals("The arrival of Rutte to Baghdad",
                terms.impose(second, "The arrival of the Rutte to Baghdad").text());
        assertEquals("the Rutte visit",
                terms.impose(new Span(source.indexOf("زيارة"), source.length()), "the Rutte visit").text());
    }

    @Test
    void rightEnglishIsLeftAsItIs() {
        TermImposer.Imposed imposed = imposed("اجتماع الأمم المتحدة في العراق", "A U.N. meeting in Iraq");
        assertEquals("A U.N. meeting in Iraq", imposed.text());
        assertTrue(imposed.terms().stream().allMatch(ImposedTerm::applied));
        assertEquals("Iraq", imposed.terms().get(1).range().orElseThrow().in(imposed.text()));
    }

    @Test
    void whatIsNotCertainIsLeftAndSaid() {
        TermImposer.Imposed imposed = imposed("ملك المغرب", "The Moroccan king");
        assertEquals("The Moroccan king", imposed.text());
        assertFalse(imposed.terms().get(0).applied());
        assertEquals("Mark Rott met Mark Rutt.", text("مارك روته", "Mark Rott met Mark Rutt."));
        assertEquals("The minister spoke.", text("مارك روته", "The minister spoke."));
    }

    @Test
    void theNewsroomsSpellingReplacesTheShippedOne() {
        Glossary desk = new Glossary("desk", List.of(
                new GlossaryEntry("محمد شياع السوداني", "Muhammad Shia' Al Sudani", List.of("M. Al Sudani"), EntryKind.PERSON,
                        ""),
                new GlossaryEntry("أربيل", "Arbil", List.of("Erbil"), EntryKind.PLACE, "")));
        GlossaryMatcher matcher = new GlossaryMatcher(List.of(desk, ShippedNames.glossary()));
        String source = "زار محمد شياع السوداني أربيل";

        assertEquals("Muhammad Shia' Al Sudani visited Arbil.", new TextTerms(source, matcher)
                .impose(Span.of(source), "Mohammed Shia al-Sudani visited Irbil.").text());
        assertEquals("M. Al Sudani visited Erbil.", new TextTerms(source, matcher)
                .impose(Span.of(source), "M. Al Sudani visited Erbil.").text());
    }

    @Test
    void laterMentionsFollowTheFullName() {
        String source = "وصل محمد شياع السوداني. وقال السوداني إنه سعيد";
        TextTerms terms = new TextTerms(source, NAMES);
        Span second = new Span(source.indexOf("وقال"), source.length());
        assertEquals("And al-Sudani said he was happy", terms.impose(second, "And Al-Soudani said he was happy").text());
    }

    @Test
    void lastNamesWithoutAnArticleAreTermsWhereTheyMeanNothingElse() {
        String source = "التقى مارك روته وإبراهيم رئيسي. وقال روته إن هذا سبب رئيسي";
        TextTerms terms = new TextTerms(source, NAMES);
        List<ImposedTerm> later = terms
                .found(new Span(source.indexOf("وقال"), source.length()), "His Road said this was a main reason")
                .terms();
        assertEquals(List.of("Rutte"), later.stream().map(term -> term.match().entry().english()).toList());
        assertFalse(later.get(0).applied());
        String before = "قال روته ثم جاء مارك روته";
        assertEquals(1, new TextTerms(before, NAMES).in(Span.of(before)).size());
    }

    @Test
    void whatIsSaidTwiceInABreathIsReadOnce() {
        for (String source : List.of("بحث حلف شمال الأطلسي \"ناتو\" الخطة", "بحث حلف شمال الأطلسي (الناتو) الخطة")) {
            TextTerms terms = new TextTerms(source, NAMES);
            assertEquals(1, terms.in(Span.of(source)).size());
            Span twice = terms.repetitions(Span.of(source)).get(0);
            assertEquals("بحث حلف شمال الأطلسي الخطة", source.substring(0, twice.start()) + source.substring(twice.end()));
        }
        String other = "بحث حلف شمال الأطلسي \"ناتو والعراق\"";
        assertEquals(List.of(), new TextTerms(other, NAMES).repetitions(Span.of(other)));
    }

    @Test
    void aLastNameTakenForANationalityIsWrittenAsAName() {
        String source = "وصل محمد شياع السوداني. وأكد السوداني دعمه. وقال الرئيس السوداني إنه سعيد.";
        TextTerms terms = new TextTerms(source, NAMES);
        Span second = new Span(source.indexOf("وأكد"), source.indexOf("وقال"));
        Span third = new Span(source.indexOf("وقال"), source.length());
        assertEquals("Al-Sudani affirmed his support.", terms.impose(second, "The Sudanese affirmed his support.").text());
        assertEquals("He met al-Sudani in Baghdad.", terms.impose(second, "He met the Sudanese in Baghdad.").text());
        assertEquals("The Sudanese president said he was happy.",
                terms.impose(third, "The Sudanese president said he was happy.").text());
        assertEquals("The Sudanese met the Sudanese.", terms.impose(second, "The Sudanese met the Sudanese.").text());
    }
}
