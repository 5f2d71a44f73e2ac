package org.dragoman.api.ops;

import java.io.UncheckedIOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

import io.quarkus.logging.LoggingFilter;

/**
 * What stays out of the log of the console. A start that fails for a reason that operators can mend, a model folder that is
 * broken or keys that cannot be read, is its message: a stack trace would only hide it. And where a body came too slowly, the
 * thread that waited for it finds that 408 has been sent in its place: no failure, and a client could fill the log with it.
 */
@LoggingFilter(name = "log-rules")
public final class LogRules implements Filter {

    private static final String STARTER = "io.quarkus.runtime.Application";
    private static final String ERRORS = "io.quarkus.vertx.http.runtime.QuarkusErrorHandler";
    private static final String ANSWERED = "Response has already been written";
    private static final String OURS = "org.dragoman.";

    @Override
    public boolean isLoggable(LogRecord message) {
        if (STARTER.equals(message.getLoggerName())) {
            shorten(message);
        }
        return !(ERRORS.equals(message.getLoggerName()) && message.getThrown() instanceof IllegalStateException twice
                && ANSWERED.equals(twice.getMessage()));
    }

    private static void shorten(LogRecord message) {
        for (Throwable cause = message.getThrown(); cause != null; cause = cause.getCause()) {
            if (isForOperators(cause)) {
                message.setMessage("Dragoman does not start. " + cause.getMessage());
                message.setThrown(null);
                return;
            }
        }
    }

    /** Whether our own code made it, to be read: not a slip such as a null pointer, nor what a library threw. */
    private static boolean isForOperators(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        boolean told = failure instanceof IllegalStateException || failure instanceof IllegalArgumentException
                || failure instanceof UncheckedIOException || failure.getClass().getName().startsWith(OURS);
        return told && failure.getMessage() != null && stack.length > 0 && stack[0].getClassName().startsWith(OURS);
    }
}
