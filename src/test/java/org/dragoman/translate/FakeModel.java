package org.dragoman.translate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dragoman.decode.Candidates;
import org.dragoman.decode.Decoder;
import org.dragoman.decode.DecoderState;
import org.dragoman.decode.Encoder;
import org.dragoman.decode.EncoderDecoder;
import org.dragoman.decode.LoadedModel;
import org.dragoman.decode.ModelDescription;
import org.dragoman.decode.ModelDescription.Golden;
import org.dragoman.decode.TargetVocabulary;
import org.dragoman.decode.Tokenizer;

/**
 * Translates word by word from a table: a word it does not know becomes {@code [word]}. A source token is a word, and its
 * target token has the same id. It can be told to wait before each step, to fail, and, by {@link #ENDLESS}, to never end.
 */
public final class FakeModel implements Tokenizer, Encoder, Decoder {

    public static final int LONGEST = 40;

    /** In a source, makes the model go on until it is cut; in a beam of two and more it stops in time. */
    public static final String ENDLESS = "بلاتوقف";

    /** As {@link #ENDLESS}, whatever the search. */
    public static final String HOPELESS = "بلاأمل";

    /** Makes every step of its segment fail. */
    public static final String BROKEN = "معطوب";

    public static final ModelDescription DESCRIPTION = new ModelDescription("fake-ar-en", "1", "ar", "en", "Apache-2.0",
            "arabic-1", LONGEST, new Golden("قال الوزير", "said the minister"), "f4ce");

    /** In a source, comes out as "perhaps" in greedy search and as "surely" in a beam, unless it is the first word. */
    public static final String UNSURE = "ربما";

    private static final String SURE = "حتما";

    private static final int BEGIN = 0;
    private static final int END = 1;
    private static final int FIRST_WORD = 2;
    private static final int VOCABULARY = 1_000_000;

    private static final Map<String, String> ENGLISH = Map.ofEntries(Map.entry("قال", "said"),
            Map.entry("الوزير", "the minister"),
            Map.entry("وقال", "And said"), Map.entry("في", "in"), Map.entry("بغداد", "Baghdad"), Map.entry("اليوم", "today"),
            Map.entry("زار", "Visited"), Map.entry("الرئيس", "the president"), Map.entry(ENDLESS, "again"),
            Map.entry(HOPELESS, "for ever"), Map.entry(BROKEN, "broken"), Map.entry(".", "."),
            Map.entry("أعلن", "Officials announced"), Map.entry(UNSURE, "perhaps"), Map.entry(SURE, "surely"));

    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();
    private final AtomicInteger encoded = new AtomicInteger();
    private final Set<List<Integer>> sources = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** Symbols that it carries over. */
    private final List<String> slots;

    public FakeModel(String... slots) {
        this.slots = List.of(slots);
    }

    @Override
    public Map<String, Integer> slots() {
        return slots.stream().collect(Collectors.toMap(slot -> slot, this::id));
    }

    public EncoderDecoder model() {
        return new EncoderDecoder(this, this, new TargetVocabulary(VOCABULARY, BEGIN, END));
    }

    public LoadedModel loaded() {
        return new LoadedModel(DESCRIPTION, this, model(), () -> {
        });
    }

    /** A warm-up that has not been run. */
    public static WarmUp coldWarmUp() {
        return new WarmUp(Clock.systemUTC());
    }

    /** Sources encoded so far. */
    public int encoded() {
        return encoded.get();
    }

    /** Different sources encoded so far: a doubtful segment is encoded again when it is tried in another way. */
    public int sources() {
        return sources.size();
    }

    /** Makes every step wait until {@link #release()}. */
    public void hold() {
        if (gate.getCount() == 0) {
            gate = new CountDownLatch(1);
        }
    }

    public void release() {
        gate.countDown();
    }

    @Override
    public int[] encode(String text) {
        IntStream tokens = Stream.of(text.replace(".", " .").split(" ")).filter(word -> !word.isBlank()).mapToInt(this::id);
        return IntStream.concat(tokens, IntStream.of(END)).toArray();
    }

    private synchronized int id(String word) {
        return ids.computeIfAbsent(word, unknown -> {
            words.add(unknown);
            return words.size() - 1 + FIRST_WORD;
        });
    }

    @Override
    public synchronized String decode(int[] targetTokens) {
        return Arrays.stream(targetTokens).map(token -> token - FIRST_WORD)
                .mapToObj(word -> word < words.size() ? words.get(word) : "?")
                .map(word -> ENGLISH.getOrDefault(word, slots.contains(word) ? word : "[" + word + "]"))
                .collect(Collectors.joining(" ")).replace(" .", ".");
    }

    @Override
    public int bucket(int sourceLength) {
        if (sourceLength > LONGEST) {
            throw new IllegalArgumentException("source of " + sourceLength + " tokens");
        }
        return LONGEST;
    }

    @Override
    public DecoderState encode(List<int[]> sources) {
        encoded.addAndGet(sources.size());
        sources.forEach(source -> this.sources.add(Arrays.stream(source).boxed().toList()));
        return new State(sources.stream().map(source -> new Row(source, 0)).toList());
    }

    @Override
    public Candidates step(int[] lastTokens, DecoderState state, int k) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        State rows = (State) state;
        int[] tokens = new int[rows.rows() * k];
        float[] logProbs = new float[rows.rows() * k];
        for (int row = 0; row < rows.rows(); row++) {
            int best = rows.rows.get(row).next(rows.followsSeveral(row));
            for (int rank = 0; rank < k; rank++) {
                tokens[row * k + rank] = rank == 0 ? best : VOCABULARY - rank;
                logProbs[row * k + rank] = rank == 0 ? -0.25f : -10 - rank;
            }
        }
        rows.rows.replaceAll(Row::advanced);
        return new Candidates(rows.rows(), k, tokens, logProbs);
    }

    private int idOrNone(String word) {
        return ids.getOrDefault(word, -1);
    }

    /** The word of the source that comes next; the last token of a source is its end. */
    private final class Row {

        private final int[] source;
        private final int position;

        Row(int[] source, int position) {
            this.source = source;
            this.position = position;
        }

        Row advanced() {
            return new Row(source, position + 1);
        }

        int next(boolean beam) {
            int token = source[Math.min(position, source.length - 1)];
            if (token == idOrNone(BROKEN)) {
                throw new IllegalStateException("the model is broken");
            }
            if (token == idOrNone(UNSURE) && beam) {
                return id(SURE);
            }
            boolean endless = has(HOPELESS) || has(ENDLESS) && !beam;
            return token == END && endless ? FIRST_WORD + position % words.size() : token;
        }

        private boolean has(String word) {
            int id = idOrNone(word);
            return Arrays.stream(source).anyMatch(token -> token == id);
        }
    }

    private static final class State implements DecoderState {

        private List<Row> rows;

        State(List<Row> rows) {
            this.rows = new ArrayList<>(rows);
        }

        /** Whether a beam has more than one row for the source of this row. */
        boolean followsSeveral(int row) {
            return rows.stream().filter(other -> other.source == rows.get(row).source).count() > 1;
        }

        @Override
        public int rows() {
            return rows.size();
        }

        @Override
        public int bucket() {
            return LONGEST;
        }

        @Override
        public void reorder(int[] origins) {
            List<Row> before = rows;
            rows = Arrays.stream(origins).mapToObj(before::get).collect(Collectors.toCollection(ArrayList::new));
        }

        @Override
        public void append(DecoderState other) {
            rows.addAll(((State) other).rows);
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
