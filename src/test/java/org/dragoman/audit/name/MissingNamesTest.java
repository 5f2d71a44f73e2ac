package org.dragoman.audit.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.dragoman.audit.finding.Finding;
import org.dragoman.audit.finding.FindingKind;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.glossary.store.ShippedNames;
import org.dragoman.text.Span;
import org.dragoman.translate.terms.TermImposer;
import org.dragoman.translate.terms.TextTerms;
import org.junit.jupiter.api.Test;

class MissingNamesTest {

    private static final GlossaryMatcher NAMES = new GlossaryMatcher(List.of(ShippedNames.glossary()));

    private static List<Finding> findings(String arabic, String english) {
        TermImposer.Imposed imposed = new TextTerms(arabic, NAMES).impose(Span.of(arabic), english);
        return MissingNames.in(imposed.text(), imposed.terms());
    }

    @Test
    void aPersonWhomTheEnglishDoesNotNameIsTold() {
        String arabic = "قال رئيس الوزراء محمد شياع السوداني";
        Finding finding = findings(arabic, "Prime Minister Mohammed Xia, in the Sudanese capital, said").get(0);
        assertEquals(FindingKind.NAME_MISSING, finding.kind());
        assertEquals("محمد شياع السوداني", finding.source().orElseThrow().in(arabic));
    }

    @Test
    void aNameInAnotherFormIsNamed() {
        assertEquals(List.of(), findings("الجيش في العراق", "The Iraqi army"));
        assertEquals(List.of(), findings("قال رئيس الوزراء محمد شياع السوداني", "Prime Minister al-Sudani said"));
        assertEquals(List.of(), findings("التقى مارك روته", "He met Mark Rutte"));
    }
}
