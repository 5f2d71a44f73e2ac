package org.dragoman.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows several hypotheses at once. As in Marian, a hypothesis that ends gives up its place, so the beam narrows and
 * its last steps become cheap; the search is over when no place is left, or when nothing alive can still beat the best
 * ended hypothesis.
 */
public final class BeamSearch implements SearchStrategy {

    private final DecodingOptions options;
    private final TargetVocabulary vocabulary;
    private final List<LogitsProcessor> processors;

    public BeamSearch(DecodingOptions options, TargetVocabulary vocabulary) {
        this.options = options;
        this.vocabulary = vocabulary;
        this.processors = LogitsProcessor.of(options, vocabulary);
    }

    @Override
    public Search begin(int sourceLength, SourceNumbers numbers, List<Integer> slots) {
        return new Run(options.lengthLimit(sourceLength), LogitsProcessor.with(processors, numbers, slots, vocabulary));
    }

    private final class Run implements Search {

        private final int lengthLimit;
        private final List<LogitsProcessor> guards;
        private int width = options.beamSize();
        private List<Prefix> live;
        private int[] origins = { 0 };
        private Hypothesis best;

        Run(int lengthLimit, List<LogitsProcessor> guards) {
            this.lengthLimit = lengthLimit;
            this.guards = guards;
            this.live = List.of(new Prefix().judgedBy(guards));
        }

        @Override
        public int rows() {
            return live.size();
        }

        @Override
        public int lastToken(int row) {
            return live.get(row).lastToken(vocabulary.beginToken());
        }

        @Override
        public int candidatesWanted() {
            int mostBanned = 0;
            for (Prefix prefix : live) {
                mostBanned = Math.max(mostBanned, prefix.spareCandidates());
            }
            return Math.min(width + mostBanned, vocabulary.size());
        }

        @Override
        public void advance(Candidates candidates, int firstRow) {
            Places places = new Places(width);
            int depth = Math.min(candidatesWanted(), candidates.k());
            for (int row = 0; row < live.size(); row++) {
                places.contest(candidates, firstRow + row, row, live.get(row), depth);
            }
            if (places.taken == 0) {
                live.forEach(prefix -> finish(prefix.cut()));
                live = List.of();
            } else {
                settle(places, candidates, firstRow);
            }
        }

        private void settle(Places places, Candidates candidates, int firstRow) {
            List<Prefix> next = new ArrayList<>(places.taken);
            origins = new int[places.taken];
            for (int place = 0; place < places.taken; place++) {
                int row = places.rows[place];
                int token = candidates.token(firstRow + row, places.ranks[place]);
                float logProb = candidates.logProb(firstRow + row, places.ranks[place]);
                if (token == vocabulary.endToken()) {
                    finish(live.get(row).ended(logProb));
                    width--;
                } else {
                    origins[next.size()] = row;
                    next.add(live.get(row).extended(token, logProb));
                }
            }
            live = stillWorthFollowing(next);
        }

        private List<Prefix> stillWorthFollowing(List<Prefix> next) {
            if (next.isEmpty()) {
                return next;
            }
            if (next.get(0).length() == lengthLimit) {
                next.forEach(prefix -> finish(prefix.cut()));
                return List.of();
            }
            if (best != null && highestAttainable(next.get(0)) <= best.score(options.lengthPenalty())) {
                return List.of();
            }
            next.forEach(prefix -> prefix.judgedBy(guards));
            return next;
        }

        /** Further tokens can only lower the log-probability; the limit is the greatest length it can be divided by. */
        private double highestAttainable(Prefix mostProbable) {
            return Hypothesis.normalized(mostProbable.logProb(), lengthLimit, options.lengthPenalty());
        }

        private void finish(Hypothesis hypothesis) {
            if (best == null || betterThanBest(hypothesis)) {
                best = hypothesis;
            }
        }

        private boolean betterThanBest(Hypothesis hypothesis) {
            if (hypothesis.complete() != best.complete()) {
                return hypothesis.complete();
            }
            return hypothesis.score(options.lengthPenalty()) > best.score(options.lengthPenalty());
        }

        @Override
        public int origin(int row) {
            return origins[row];
        }

        @Override
        public boolean finished() {
            return live.isEmpty();
        }

        @Override
        public Hypothesis best() {
            if (!finished()) {
                throw new IllegalStateException("the search goes on");
            }
            return best;
        }
    }

    /** The places of the beam, most probable first; of two equally probable continuations the first comer stands first. */
    private static final class Places {

        final int[] rows;
        final int[] ranks;
        final double[] logProbs;
        int taken;

        Places(int width) {
            rows = new int[width];
            ranks = new int[width];
            logProbs = new double[width];
        }

        /** Enters the allowed candidates of one row, best first, until one wins no place. */
        void contest(Candidates candidates, int batchRow, int row, Prefix prefix, int depth) {
            boolean strict = prefix.requires() && prefix.canFulfil(candidates, batchRow, depth);
            for (int rank = 0; rank < depth; rank++) {
                double logProb = prefix.logProb() + candidates.logProb(batchRow, rank);
                int token = candidates.token(batchRow, rank);
                boolean allowed = strict ? prefix.fulfils(token) : prefix.allows(token);
                if (allowed && !enter(row, rank, logProb)) {
                    return;
                }
            }
        }

        private boolean enter(int row, int rank, double logProb) {
            int place = taken;
            while (place > 0 && logProbs[place - 1] < logProb) {
                place--;
            }
            if (place == rows.length || logProb == Double.NEGATIVE_INFINITY) {
                return false;
            }
            taken = Math.min(taken + 1, rows.length);
            shift(place);
            rows[place] = row;
            ranks[place] = rank;
            logProbs[place] = logProb;
            return true;
        }

        private void shift(int place) {
            int moved = taken - 1 - place;
            System.arraycopy(rows, place, rows, place + 1, moved);
            System.arraycopy(ranks, place, ranks, place + 1, moved);
            System.arraycopy(logProbs, place, logProbs, place + 1, moved);
        }
    }
}
