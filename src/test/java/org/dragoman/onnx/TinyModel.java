package org.dragoman.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.dragoman.onnx.folder.ModelFolder;
import org.dragoman.onnx.session.SessionSettings;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The model in src/test/resources/models/tiny-native, and what Python says it answers. */
public final class TinyModel {

    public static final Path MODELS = Path.of("src/test/resources/models");
    public static final Path FOLDER = MODELS.resolve("tiny-native");
    static final List<Integer> BUCKETS = List.of(8, 16, 24, 32, 48);

    private TinyModel() {
    }

    /** A sentence, its tokens with the end symbol, and at each step of greedy search the best candidates. */
    record Answer(String source, int[] tokens, int bucket, String target, List<Step> steps) {

        int[] greedyTokens() {
            return steps.stream().mapToInt(step -> step.tokens()[0]).toArray();
        }
    }

    record Step(int[] tokens, float[] logProbs) {
    }

    static TranslationModel load() {
        return load(BUCKETS);
    }

    static TranslationModel load(List<Integer> buckets) {
        return TranslationModel.load(ModelFolder.open(FOLDER), buckets, SessionSettings.standard());
    }

    static List<Answer> answers() {
        try {
            return new ObjectMapper().readValue(FOLDER.resolve("expected.json").toFile(), new TypeReference<>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
