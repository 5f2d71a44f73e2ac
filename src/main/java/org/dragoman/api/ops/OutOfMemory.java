package org.dragoman.api.ops;

import java.util.function.IntConsumer;

import org.jboss.logging.Logger;

/**
 * Ends the process when memory has run out, whichever: a supervisor starts it again in seconds, while one that goes on fails
 * request after request. {@code -XX:+ExitOnOutOfMemoryError} sees to what the JVM itself throws. Direct buffers and ONNX
 * Runtime say it by exceptions of their own, which it does not see.
 */
public final class OutOfMemory {

    /** As {@code -XX:+ExitOnOutOfMemoryError} has it. */
    static final int EXIT = 3;

    private static final Logger LOG = Logger.getLogger(OutOfMemory.class);

    private OutOfMemory() {
    }

    /** Does not return when memory has run out. */
    public static void endProcess(Throwable failure) {
        endProcess(failure, Runtime.getRuntime()::halt);
    }

    static void endProcess(Throwable failure, IntConsumer halt) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                LOG.fatalf("Out of memory, the process ends: %s", cause.getMessage());
                // Hooks would wait for requests that cannot be finished.
                halt.accept(EXIT);
                return;
            }
        }
    }
}
