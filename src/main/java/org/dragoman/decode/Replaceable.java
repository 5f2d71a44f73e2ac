package org.dragoman.decode;

/** An installed model that can be replaced while it works. */
public interface Replaceable {

    /** What it does, in a word for logs and metrics. */
    String task();

    /**
     * Looks whether something else was installed, and takes it when it proves itself. What is under way is finished with
     * what it was begun with. Called by one thread at a time.
     */
    Replacement refresh();

    /** How a look ended. */
    sealed interface Replacement {

        /** Nothing new was found. */
        record None() implements Replacement {
        }

        /** From now on {@code now} works where {@code before} did. */
        record Made(String before, String now) implements Replacement {
        }

        /** What was found cannot be used; {@code current} goes on. */
        record Refused(String current, String reason) implements Replacement {
        }
    }
}
