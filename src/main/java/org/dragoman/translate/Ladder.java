package org.dragoman.translate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

import org.dragoman.batch.DeadlineExceededException;
import org.dragoman.translate.retry.RetryPolicy;
import org.dragoman.translate.retry.Rung;
import org.dragoman.translate.retry.Tried;

/**
 * Translates a segment again as long as there is something grave to say against its English, each time in another way, and
 * keeps the best. The segments of a text climb side by side, so that their second tries share the model's steps.
 */
final class Ladder {

    private final RetryPolicy policy;
    private final Attempts attempts;

    Ladder(RetryPolicy policy, Attempts attempts) {
        this.policy = policy;
        this.attempts = attempts;
    }

    /** The best English of a segment and what was tried for it. */
    record Climbed(Candidate best, List<Tried> tried) {

        /** The same after something else had been tried. */
        Climbed after(Tried before) {
            List<Tried> all = new ArrayList<>(List.of(before));
            all.addAll(tried);
            return new Climbed(best, all);
        }
    }

    /** How far the climb has come. */
    private final class Climb {

        private final int segment;
        private final List<Tried> before;
        private final List<Rung> tried = new ArrayList<>();
        private final Iterator<Rung> rungs;
        private Candidate best;
        private int kept = -1;

        Climb(int segment, Candidate first, EnumSet<Rung> rungs) {
            this.segment = segment;
            this.best = first;
            this.before = first.decoded().tried();
            this.rungs = rungs.iterator();
        }

        CompletableFuture<Climbed> next() {
            if (!best.doubts().retry() || !rungs.hasNext() || tried.size() >= policy.most()) {
                return CompletableFuture.completedFuture(climbed());
            }
            Rung rung = rungs.next();
            CompletableFuture<Optional<Candidate>> attempt;
            try {
                attempt = attempts.at(rung, segment, best);
            } catch (RejectedExecutionException noRoom) {
                return CompletableFuture.completedFuture(climbed()); // the first try is an answer, with its findings
            }
            return attempt.exceptionally(Ladder::outOfTime).thenCompose(candidate -> {
                take(rung, candidate);
                return next();
            });
        }

        private void take(Rung rung, Optional<Candidate> candidate) {
            tried.add(rung);
            if (candidate.isPresent() && candidate.get().betterThan(best)) {
                best = candidate.get();
                kept = tried.size() - 1;
            }
        }

        private Climbed climbed() {
            List<Tried> all = new ArrayList<>();
            before.forEach(second -> all.add(new Tried(second.rung(), second.kept() && kept < 0)));
            IntStream.range(0, tried.size()).forEach(i -> all.add(new Tried(tried.get(i), i == kept)));
            all.forEach(policy.observer()::tried);
            return new Climbed(best, List.copyOf(all));
        }
    }

    /** A segment whose first try was in time is not lost because the second one was not. */
    private static Optional<Candidate> outOfTime(Throwable failure) {
        if (OngoingTranslation.cause(failure) instanceof DeadlineExceededException) {
            return Optional.empty();
        }
        throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    CompletableFuture<Climbed> climb(int segment, Candidate first) {
        EnumSet<Rung> rungs = policy.most() == 0 || !first.doubts().retry() ? EnumSet.noneOf(Rung.class)
                : attempts.rungs(segment, first);
        first.decoded().tried().forEach(second -> rungs.remove(second.rung()));
        return new Climb(segment, first, rungs).next();
    }
}
