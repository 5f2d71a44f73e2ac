package org.dragoman.api.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.Test;

class LogRulesTest {

    @Test
    void whatAnOperatorCanMendIsItsMessageAlone() {
        LogRecord told = logged("io.quarkus.runtime.Application",
                new RuntimeException("Failed to start quarkus", new IllegalArgumentException("keys.txt has no key in it")));

        assertEquals("Dragoman does not start. keys.txt has no key in it", told.getMessage());
        assertNull(told.getThrown());
    }

    @Test
    void whatNobodyForesawKeepsItsTrace() {
        Throwable slip = null;
        try {
            Objects.requireNonNull(null, "a slip");
        } catch (NullPointerException thrown) {
            slip = thrown;
        }

        assertNotNull(logged("io.quarkus.runtime.Application", new RuntimeException("Failed", slip)).getThrown());
    }

    @Test
    void failuresOfRequestsKeepTheirTraces() {
        assertNotNull(logged("org.dragoman.api.ProblemMapper", new IllegalStateException("while running")).getThrown());
    }

    @Test
    void secondAnswerToASlowBodyIsLeftOut() {
        LogRecord message = new LogRecord(Level.SEVERE, "HTTP Request to /v1/translations failed");
        message.setLoggerName("io.quarkus.vertx.http.runtime.QuarkusErrorHandler");
        message.setThrown(new IllegalStateException("Response has already been written"));

        assertFalse(new LogRules().isLoggable(message));

        message.setThrown(new IllegalStateException("something else"));
        assertTrue(new LogRules().isLoggable(message));
    }

    private static LogRecord logged(String logger, Throwable thrown) {
        LogRecord message = new LogRecord(Level.SEVERE, "Failed to start application");
        message.setLoggerName(logger);
        message.setThrown(thrown);
        assertTrue(new LogRules().isLoggable(message));
        return message;
    }
}
