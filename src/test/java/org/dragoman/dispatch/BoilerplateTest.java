package org.dragoman.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoilerplateTest {

    private final Boilerplate rules = Boilerplate.shipped();

    @Test
    void closingRulesHoldAmongTheLastParagraphsOnly() {
        assertTrue(rules.ruleFor("// انتهى //", true).isPresent());
        assertEquals(Optional.empty(), rules.ruleFor("// انتهى //", false));
        assertTrue(rules.ruleFor("اقرأ أيضا: المزيد", false).isPresent());
    }

    @Test
    void anEndingNeverTakesTheWholeParagraph() {
        assertEquals(Optional.empty(), rules.endingOf("(أ ف ب)"));
        assertEquals(Optional.of(new Boilerplate.Ending(5, "afp-ending")), rules.endingOf("نعم. (أ ف ب)"));
    }

    @Test
    void tellsByWhichRule() {
        assertEquals(Optional.of("spa-end"), rules.ruleFor("// انتهى //", true));
        assertEquals(Optional.of("see-also"), rules.ruleFor("اقرأ أيضا: المزيد", false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "desk closing ×       | a rule is: name TAB scope TAB regular expression",
            "desk→closing             | a rule is: name TAB scope TAB regular expression",
            "→closing→x               | a rule is: name TAB scope TAB regular expression",
            "desk→somewhere→x         | no scope \"somewhere\": there are paragraph, label, closing and ending",
            "desk→closing→(           | not a regular expression: Unclosed group" })
    void anOperatorIsToldWhichLineIsNoRuleAndWhy(String line, String reason, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.tsv"),
                "# of the evening desk\n\ndesk-a\tclosing\tx\n" + line.replace('→', '\t') + "\n");
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> rules.and(file));
        assertEquals(file + ", line 4: " + reason, refusal.getMessage());
    }

    @Test
    void anOperatorsFileAddsRules(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.tsv"), "\uFEFFdesk-night\tclosing\tنشرة المساء [0-9]+\r\n");
        assertEquals(Optional.of("desk-night"), rules.and(file).ruleFor("نشرة المساء 47", true));
        assertEquals(Optional.of("spa-end"), rules.and(file).ruleFor("// انتهى //", true));
        assertThrows(UncheckedIOException.class, () -> rules.and(folder.resolve("nowhere.tsv")));
    }
}
