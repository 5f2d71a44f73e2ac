package org.dragoman.decode;

import java.util.List;

/** Takes the best allowed token at each step. */
public final class GreedySearch implements SearchStrategy {

    private final DecodingOptions options;
    private final TargetVocabulary vocabulary;
    private final List<LogitsProcessor> processors;

    public GreedySearch(DecodingOptions options, TargetVocabulary vocabulary) {
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
        private final Prefix prefix;
        private Hypothesis best;

        Run(int lengthLimit, List<LogitsProcessor> guards) {
            this.lengthLimit = lengthLimit;
            this.guards = guards;
            this.prefix = new Prefix().judgedBy(guards);
        }

        @Override
        public int rows() {
            return finished() ? 0 : 1;
        }

        @Override
        public int lastToken(int row) {
            return prefix.lastToken(vocabulary.beginToken());
        }

        @Override
        public int candidatesWanted() {
            return Math.min(1 + prefix.spareCandidates(), vocabulary.size());
        }

        @Override
        public void advance(Candidates candidates, int firstRow) {
            int rank = firstAllowed(candidates, firstRow);
            if (rank == candidates.k()) {
                best = prefix.cut();
            } else {
                take(candidates.token(firstRow, rank), candidates.logProb(firstRow, rank));
            }
        }

        private int firstAllowed(Candidates candidates, int row) {
            boolean strict = prefix.requires() && prefix.canFulfil(candidates, row, candidatesWanted());
            int rank = 0;
            while (rank < candidates.k() && !possible(candidates, row, rank, strict)) {
                rank++;
            }
            return rank;
        }

        private boolean possible(Candidates candidates, int row, int rank, boolean strict) {
            int token = candidates.token(row, rank);
            return candidates.logProb(row, rank) > Float.NEGATIVE_INFINITY
                    && (strict ? prefix.fulfils(token) : prefix.allows(token));
        }

        private void take(int token, float logProb) {
            if (token == vocabulary.endToken()) {
                best = prefix.ended(logProb);
                return;
            }
            prefix.append(token, logProb);
            if (prefix.length() == lengthLimit) {
                best = prefix.cut();
            } else {
                prefix.judgedBy(guards);
            }
        }

        @Override
        public int origin(int row) {
            return 0;
        }

        @Override
        public boolean finished() {
            return best != null;
        }

        @Override
        public Hypothesis best() {
            if (best == null) {
                throw new IllegalStateException("the search goes on");
            }
            return best;
        }
    }
}
