package org.dragoman.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {

    private final Boilerplate rules = Boilerplate.shipped();

    @Test
    void closingRulesHoldAmongTheLastParagraphsOnly() {
        assertTrue(rules.covers("// انتهى //", true));
        assertFalse(rules.covers("// انتهى //", false));
        assertTrue(rules.covers("اقرأ أيضا: المزيد", false));
    }

    @Test
    void anEndingNeverTakesTheWholeParagraph() {
        assertEquals(OptionalInt.empty(), rules.endingOf("(أ ف ب)"));
        assertEquals(OptionalInt.of(5), rules.endingOf("نعم. (أ ف ب)"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "any closing ×", "any\tsomewhere\tx", "any\tclosing", "any\tclosing\t(", "" })
    void refusesWhatIsNoRuleAndNamesIt(String line) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> rules.and(List.of(line)));
        assertTrue(refusal.getMessage().endsWith(line), refusal::getMessage);
    }
}
