package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.dragoman.access.ApiKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return DragomanCommand.commandLine(null).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    @Test
    void lineGoesToStandardOutputAndKeyBesideIt() {
        assertEquals(0, run("key", "new", "--name", "desk", "--scopes", "translate,jobs"));

        String key = err.toString().lines().findFirst().orElseThrow().replaceFirst("key: +", "");
        assertEquals("desk", ApiKeys.parse(out.toString(), "keys").find(key).orElseThrow().name());
    }

    @Test
    void whatGoesToTheTerminalEndsItsLine() {
        assertEquals(0, run("key", "new", "--name", "desk"));
        assertTrue(err.toString().endsWith("line:" + System.lineSeparator()), "the prompt would follow on the same line");
    }

    @ParameterizedTest
    @ValueSource(strings = { "key new --name desk --scopes all", "key new --name a:b", "key new", "key" })
    void wrongUsageMakesNoKey(String arguments) {
        assertEquals(2, run(arguments.split(" ")));
        assertTrue(out.toString().isEmpty(), out.toString());
    }
}
