package org.dragoman.onnx;

import static org.dragoman.onnx.session.Signature.ANY;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.dragoman.onnx.folder.ModelFolder;
import org.dragoman.onnx.folder.ModelManifest;
import org.dragoman.onnx.folder.SentenceScoring;
import org.dragoman.onnx.session.Graph;
import org.dragoman.onnx.session.SessionSettings;
import org.dragoman.onnx.session.Signature;
import org.dragoman.summarize.SentenceScorer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import ai.onnxruntime.OnnxJavaType;

/**
 * A model of the contract {@code sentence-scorer-1}: {@code scorer.onnx} takes the ids of a document's sentences, one row
 * a sentence, and gives each a score.
 */
final class ScoringModel implements SentenceScorer, AutoCloseable {

    private static final int PADDING = 0;
    private static final int UNKNOWN = 1;
    /** Rows are padded to multiples of this, which bounds the number of shapes; padding does not change a score. */
    private static final int PADDING_STEP = 8;

    private final ModelFolder folder;
    private final SentenceScoring contract;
    private final PieceSplitter splitter;
    private final Graph graph;

    private ScoringModel(ModelFolder folder, SentenceScoring contract, PieceSplitter splitter, Graph graph) {
        this.folder = folder;
        this.contract = contract;
        this.splitter = splitter;
        this.graph = graph;
    }

    /**
     * @throws org.dragoman.onnx.folder.BrokenModelFolderException
     *         if the folder is for another contract, holds anything else than its manifest says, or scores its golden
     *         sentences otherwise
     */
    static ScoringModel load(ModelFolder folder, SessionSettings settings) {
        folder.require("sentence-scoring", "sentence-scorer-1", Set.of("none"));
        SentenceScoring contract = folder.read(SentenceScoring.class);
        if (contract.maxSentences() < MAX_SENTENCES) {
            throw folder.broken("it scores documents of up to " + contract.maxSentences() + " sentences, not of "
                    + MAX_SENTENCES);
        }
        PieceSplitter splitter = PieceSplitter.open(folder, "tokenizer.model", contract.sourceVocabularySize());
        Graph graph;
        try {
            graph = Graph.open(folder, "scorer.onnx", new Signature().with("input_ids", OnnxJavaType.INT64, ANY, ANY),
                    new Signature().with("scores", OnnxJavaType.FLOAT, ANY), settings);
        } catch (RuntimeException e) {
            splitter.close();
            throw e;
        }
        ScoringModel model = new ScoringModel(folder, contract, splitter, graph);
        try {
            model.requireGolden();
            return model;
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private void requireGolden() {
        SentenceScoring.Golden golden = contract.golden();
        List<List<Integer>> ids = golden.sentences().stream()
                .map(sentence -> IntStream.of(ids(sentence)).boxed().toList()).toList();
        if (!ids.equals(golden.tokenIds())) {
            throw folder.broken("its golden sentences were split into " + ids + " instead of " + golden.tokenIds());
        }
        float[] scores = score(golden.sentences());
        for (int i = 0; i < scores.length; i++) {
            if (!(Math.abs(scores[i] - golden.scores().get(i)) <= golden.tolerance())) {
                throw folder.broken("its golden sentences were given the scores " + Arrays.toString(scores)
                        + " instead of " + golden.scores());
            }
        }
    }

    @Override
    public float[] score(List<String> sentences) {
        if (sentences.isEmpty() || sentences.size() > contract.maxSentences()) {
            throw new IllegalArgumentException("a document of " + sentences.size() + " sentences");
        }
        return graph.predict(new Scoring(), sentences.stream().map(this::ids).toArray(int[][]::new));
    }

    private int[] ids(String sentence) {
        int[] ids = splitter.split(sentence);
        if (ids.length == 0) {
            return new int[] { UNKNOWN };
        }
        return Arrays.copyOf(ids, Math.min(ids.length, contract.maxSentenceTokens()));
    }

    @Override
    public String modelVersion() {
        ModelManifest manifest = folder.manifest();
        return manifest.id() + "/" + manifest.version();
    }

    @Override
    public String modelDigest() {
        return folder.digest();
    }

    @Override
    public void close() {
        graph.close();
        splitter.close();
    }

    /** Ids of a document's sentences, ragged, to their scores. */
    private final class Scoring implements Translator<int[][], float[]> {

        @Override
        public NDList processInput(TranslatorContext context, int[][] sentences) {
            int longest = Arrays.stream(sentences).mapToInt(ids -> ids.length).max().orElseThrow();
            int width = Math.min((longest + PADDING_STEP - 1) / PADDING_STEP * PADDING_STEP, contract.maxSentenceTokens());
            long[] padded = new long[sentences.length * width];
            for (int row = 0; row < sentences.length; row++) {
                for (int position = 0; position < width; position++) {
                    int[] ids = sentences[row];
                    padded[row * width + position] = position < ids.length ? ids[position] : PADDING;
                }
            }
            NDArray input = context.getNDManager().create(padded, new Shape(sentences.length, width));
            input.setName("input_ids");
            return new NDList(input);
        }

        @Override
        public float[] processOutput(TranslatorContext context, NDList outputs) {
            return outputs.singletonOrThrow().toFloatArray();
        }

        @Override
        public Batchifier getBatchifier() {
            // The rows are a batch already.
            return null;
        }
    }
}
