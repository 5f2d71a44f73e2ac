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
    public Search begin(int sourceLength) {
        return new Run(options.lengthLimit(sourceLength));
    }

    private final class Run implements Search {

        private final int lengthLimit;
        private final Prefix prefix = new Prefix().judgedBy(processors);
        private Hypothesis best;

        Run(int lengthLimit) {
            this.lengthLimit = lengthLimit;
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
            return Math.min(1 + prefix.bannedCount(), vocabulary.size());
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
            int rank = 0;
            while (rank < candidates.k() && !possible(candidates, row, rank)) {
                rank++;
            }
            return rank;
        }

        private boolean possible(Candidates candidates, int row, int rank) {
            return candidates.logProb(row, rank) > Float.NEGATIVE_INFINITY
                    && prefix.allows(candidates.token(row, rank));
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
                prefix.judgedBy(processors);
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
