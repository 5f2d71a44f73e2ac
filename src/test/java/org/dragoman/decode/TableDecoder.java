package org.dragoman.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A model whose next-token probabilities are looked up by source and prefix. It fails on every misuse of a state, and
 * counts the states left open.
 */
public final class TableDecoder implements Encoder, Decoder {

    public static final int BEGIN = 0;
    public static final int END = 1;
    public static final int LONGEST_BUCKET = 16;

    /** Natural logarithms of the probabilities of all target tokens after a prefix. */
    @FunctionalInterface
    public interface Table {
        float[] logProbs(int[] source, int[] prefix);
    }

    private final int vocabularySize;
    private final Set<Integer> neverGenerated;
    private final Table table;
    private final AtomicInteger openStates = new AtomicInteger();
    private final AtomicInteger steps = new AtomicInteger();

    public TableDecoder(int vocabularySize, Set<Integer> neverGenerated, Table table) {
        this.vocabularySize = vocabularySize;
        this.neverGenerated = neverGenerated;
        this.table = table;
    }

    /** Any probabilities, the same ones for the same seed; the begin symbol is banned. */
    public static TableDecoder random(long seed, int vocabularySize) {
        return new TableDecoder(vocabularySize, Set.of(BEGIN), (source, prefix) -> {
            Random random = new Random(seed * 1_000_003 + Arrays.hashCode(source) * 31L + Arrays.hashCode(prefix));
            double[] logits = random.doubles(vocabularySize, -2, 2).toArray();
            return logSoftmax(logits);
        });
    }

    /** Gives nearly all probability to the token that {@code next} names. */
    public static TableDecoder certain(int vocabularySize, NextToken next) {
        return new TableDecoder(vocabularySize, Set.of(BEGIN), (source, prefix) -> {
            double[] logits = new double[vocabularySize];
            // Lower ids are a little likelier than higher ones, so that the second best is known as well.
            Arrays.setAll(logits, token -> -token);
            logits[next.after(source, prefix)] = 100;
            return logSoftmax(logits);
        });
    }

    /** The token that follows a prefix. */
    @FunctionalInterface
    public interface NextToken {
        int after(int[] source, int[] prefix);
    }

    public static float[] logSoftmax(double[] logits) {
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit);
        }
        float[] logProbs = new float[logits.length];
        for (int i = 0; i < logits.length; i++) {
            logProbs[i] = (float) (logits[i] - Math.log(sum));
        }
        return logProbs;
    }

    public EncoderDecoder model() {
        return new EncoderDecoder(this, this, vocabulary());
    }

    public TargetVocabulary vocabulary() {
        return new TargetVocabulary(vocabularySize, BEGIN, END, neverGenerated);
    }

    public float[] logProbs(int[] source, int[] prefix) {
        return table.logProbs(source, prefix);
    }

    public int openStates() {
        return openStates.get();
    }

    public int steps() {
        return steps.get();
    }

    /** What one segment gets when nothing stands beside it. */
    public Hypothesis decodeAlone(int[] source, DecodingOptions options) {
        return decodeAlone(source, SearchStrategy.of(options, vocabulary()), 0);
    }

    Hypothesis decodeAlone(int[] source, SearchStrategy strategy, int spareCandidates) {
        try (DecoderState state = encode(List.of(source))) {
            Search search = strategy.begin(source.length);
            while (!search.finished()) {
                int[] lastTokens = new int[search.rows()];
                Arrays.setAll(lastTokens, search::lastToken);
                int k = Math.min(search.candidatesWanted() + spareCandidates, vocabularySize);
                search.advance(step(lastTokens, state, k), 0);
                if (!search.finished()) {
                    int[] origins = new int[search.rows()];
                    Arrays.setAll(origins, search::origin);
                    state.reorder(origins);
                }
            }
            return search.best();
        }
    }

    @Override
    public int bucket(int sourceLength) {
        for (int bucket = 4; bucket <= LONGEST_BUCKET; bucket *= 2) {
            if (sourceLength <= bucket) {
                return bucket;
            }
        }
        throw new IllegalArgumentException("source of " + sourceLength + " tokens");
    }

    @Override
    public DecoderState encode(List<int[]> sources) {
        int bucket = bucket(sources.get(0).length);
        List<Row> rows = new ArrayList<>();
        for (int[] source : sources) {
            require(bucket(source.length) == bucket, "sources of two buckets in one call");
            rows.add(new Row(source.clone(), new int[0]));
        }
        return new State(bucket, rows);
    }

    @Override
    public Candidates step(int[] lastTokens, DecoderState state, int k) {
        steps.incrementAndGet();
        return ((State) state).alone(() -> ((State) state).step(lastTokens, k));
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }

    /** {@code fed} are the tokens fed so far, the begin symbol included. */
    private record Row(int[] source, int[] fed) {

        Row fedWith(int token) {
            require(fed.length > 0 || token == BEGIN, "the begin symbol must be fed first");
            int[] longer = Arrays.copyOf(fed, fed.length + 1);
            longer[fed.length] = token;
            return new Row(source, longer);
        }

        int[] prefix() {
            return Arrays.copyOfRange(fed, 1, fed.length);
        }
    }

    private final class State implements DecoderState {

        private final int bucket;
        private List<Row> rows;
        private boolean spent;
        private final AtomicBoolean busy = new AtomicBoolean();

        State(int bucket, List<Row> rows) {
            this.bucket = bucket;
            this.rows = rows;
            openStates.incrementAndGet();
        }

        Candidates step(int[] lastTokens, int k) {
            require(lastTokens.length == rows.size(), lastTokens.length + " tokens for " + rows.size() + " rows");
            require(k >= 1 && k <= vocabularySize, "k is " + k);
            int[] tokens = new int[rows.size() * k];
            float[] logProbs = new float[rows.size() * k];
            for (int row = 0; row < rows.size(); row++) {
                rows.set(row, rows.get(row).fedWith(lastTokens[row]));
                best(rows.get(row), row * k, k, tokens, logProbs);
            }
            return new Candidates(rows.size(), k, tokens, logProbs);
        }

        private void best(Row row, int offset, int k, int[] tokens, float[] logProbs) {
            float[] all = logProbs(row.source(), row.prefix());
            Integer[] order = new Integer[all.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Float.compare(all[b], all[a]));
            for (int rank = 0; rank < k; rank++) {
                tokens[offset + rank] = order[rank];
                logProbs[offset + rank] = all[order[rank]];
            }
        }

        <T> T alone(Supplier<T> use) {
            require(busy.compareAndSet(false, true), "two threads in one state");
            try {
                require(!spent, "use of a closed or appended state");
                return use.get();
            } finally {
                busy.set(false);
            }
        }

        @Override
        public int rows() {
            return alone(() -> rows.size());
        }

        @Override
        public int bucket() {
            return bucket;
        }

        @Override
        public void reorder(int[] origins) {
            require(origins.length > 0, "a state without rows");
            rows = alone(() -> {
                List<Row> moved = new ArrayList<>();
                for (int origin : origins) {
                    moved.add(rows.get(origin));
                }
                return moved;
            });
        }

        @Override
        public void append(DecoderState other) {
            State that = (State) other;
            if (that.bucket != bucket) {
                throw new IllegalArgumentException("bucket " + that.bucket + " appended to bucket " + bucket);
            }
            List<Row> taken = that.alone(() -> that.rows);
            alone(() -> rows.addAll(taken));
            that.close();
        }

        @Override
        public void close() {
            if (!spent) {
                spent = true;
                openStates.decrementAndGet();
            }
        }
    }
}
