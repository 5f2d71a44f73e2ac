package org.dragoman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dragoman.BuiltJar.Ended;
import org.junit.jupiter.api.Test;

/** The jar as a command. */
class CommandIT {

    private static final String SENTENCE = "وقال وزير الخارجية العراقي إن بلاده ترحب بالحوار بين دول المنطقة.\n";

    @Test
    void standardOutputIsTheEnglishAlone() throws Exception {
        Ended ended = BuiltJar.run(SENTENCE, "translate", "-");

        assertEquals(0, ended.exitCode());
        assertTrue(ended.out().matches("[\\p{ASCII}]*[Mm]inister[\\p{ASCII}]*\\R"), ended.out());
        assertEquals(1, ended.out().strip().lines().count(), ended.out());
    }

    @Test
    void exitCodesSayWhatWentWrong() throws Exception {
        assertEquals(65, BuiltJar.run("English only.", "translate", "-").exitCode());
        assertEquals(2, BuiltJar.run("", "translate", "--no-such-option", "-").exitCode());
        assertEquals(0, BuiltJar.run("", "--help").exitCode());
    }

    @Test
    void versionIsTheOneThatWasBuilt() throws Exception {
        Ended ended = BuiltJar.run("", "--version");

        assertEquals(0, ended.exitCode());
        assertTrue(ended.out().strip().matches("dragoman [0-9].*"), ended.out());
    }
}
