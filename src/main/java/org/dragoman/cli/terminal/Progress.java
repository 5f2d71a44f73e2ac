package org.dragoman.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.dragoman.desk.OngoingTexts;
import org.dragoman.translate.TranslatedSegment;

/** Waits for a translation, and tells a person at a terminal how far it is when that takes more than two seconds. */
public final class Progress {

    private static final long SILENT_MILLIS = 2000;
    private static final long INTERVAL_MILLIS = 500;
    private static final int WIDTH = 30;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
            .withZone(ZoneId.systemDefault());

    private final PrintWriter terminal;
    private final boolean watched;

    /** @param watched whether somebody looks at the terminal */
    public Progress(PrintWriter terminal, boolean watched) {
        this.terminal = terminal;
        this.watched = watched;
    }

    public static Progress on(PrintWriter standardError) {
        return new Progress(standardError, isTerminal());
    }

    /**
     * Waits for an answer made of these texts.
     *
     * @throws RuntimeException
     *         the cause of the failure
     */
    public <T> T await(OngoingTexts ongoing, CompletableFuture<T> answer) {
        boolean shown = false;
        long wait = SILENT_MILLIS;
        while (watched && !isDone(answer, wait)) {
            show(ongoing);
            shown = true;
            wait = INTERVAL_MILLIS;
        }
        if (shown) {
            clear();
        }
        return result(ongoing, answer);
    }

    /** Says how many items of a feed are settled; to be cleared before anything else is printed. */
    public void items(int settled, int all) {
        if (watched) {
            terminal.printf(Locale.ROOT, "\r%d of %d items", settled, all);
            terminal.flush();
        }
    }

    /** Says how far a job is; to be cleared before anything else is printed. */
    public void job(int settled, int all, double rate, Optional<Instant> expectedEnd) {
        if (watched) {
            int filled = all == 0 ? WIDTH : (int) ((long) settled * WIDTH / all);
            String end = expectedEnd.map(time -> ", until " + CLOCK.format(time)).orElse("");
            terminal.printf(Locale.ROOT, "\r\u001B[K[%s%s] %d of %d items, %.1f a second%s", "#".repeat(filled),
                    " ".repeat(WIDTH - filled), settled, all, rate, end);
            terminal.flush();
        }
    }

    public void clear() {
        if (watched) {
            terminal.print("\r\u001B[K");
            terminal.flush();
        }
    }

    private static <T> T result(OngoingTexts ongoing, CompletableFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException interrupted) {
            ongoing.cancel();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a translation");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new CompletionException(failed.getCause());
        }
    }

    private static boolean isDone(CompletableFuture<?> answer, long millis) {
        try {
            answer.get(millis, TimeUnit.MILLISECONDS);
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

    private void show(OngoingTexts ongoing) {
        List<CompletableFuture<TranslatedSegment>> segments = ongoing.texts().stream()
                .flatMap(text -> text.segments().stream()).toList();
        long done = segments.stream().filter(CompletableFuture::isDone).count();
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
