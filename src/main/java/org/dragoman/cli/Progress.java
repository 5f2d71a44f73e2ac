package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.dragoman.translate.OngoingTranslation;
import org.dragoman.translate.Translation;

/** Waits for a translation, and tells a person at a terminal how far it is when that takes more than two seconds. */
final class Progress {

    private static final long SILENT_MILLIS = 2000;
    private static final long INTERVAL_MILLIS = 500;

    private final PrintWriter terminal;
    private final boolean watched;

    /** @param watched whether somebody looks at the terminal */
    Progress(PrintWriter terminal, boolean watched) {
        this.terminal = terminal;
        this.watched = watched;
    }

    static Progress on(PrintWriter standardError) {
        return new Progress(standardError, isTerminal());
    }

    Translation await(OngoingTranslation ongoing) {
        boolean shown = false;
        long wait = SILENT_MILLIS;
        while (watched && !isDone(ongoing, wait)) {
            show(ongoing.segments());
            shown = true;
            wait = INTERVAL_MILLIS;
        }
        if (shown) {
            terminal.print("\r\u001B[K");
            terminal.flush();
        }
        return ongoing.await();
    }

    private static boolean isDone(OngoingTranslation ongoing, long millis) {
        try {
            ongoing.whole().get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        } catch (Exception failed) {
            return true;
        }
    }

    private void show(List<? extends Future<?>> segments) {
        long done = segments.stream().filter(Future::isDone).count();
        terminal.printf(Locale.ROOT, "\r%d of %d segments translated", done, segments.size());
        terminal.flush();
    }

    /** Java's console asks for standard output to be a terminal; of standard error only the system knows. */
    private static boolean isTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return System.console() != null;
        }
    }
}
