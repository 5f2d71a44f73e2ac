package org.dragoman.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

import org.dragoman.onnx.folder.BrokenModelFolderException;
import org.dragoman.onnx.folder.FolderCopy;
import org.dragoman.onnx.folder.ModelFolder;
import org.dragoman.onnx.session.SessionSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

class ScoringModelTest {

    private static final Path TINY = TinyModel.MODELS.resolve("tiny-scorer");
    private static final String FIRST = "The minister announced the results on Sunday.";
    private static final String SECOND = "He said the talks would continue.";

    @Test
    void everySentenceIsGivenAScore() {
        try (ScoringModel model = load(TINY)) {
            float[] scores = model.score(List.of(FIRST, SECOND));
            assertEquals(2, scores.length);
            // The fixture adds 1 for the first place and 1/2 for the second.
            assertEquals(scores[0] - 1, model.score(List.of(SECOND, FIRST))[1] - 0.5, 1e-5);
            assertEquals("tiny-scorer/1", model.modelVersion());
        }
    }

    @Test
    void aLongerCompanionDoesNotChangeAScore() {
        try (ScoringModel model = load(TINY)) {
            float alone = model.score(List.of("talks"))[0];
            assertEquals(alone, model.score(List.of("talks", FIRST))[0], 1e-6f);
        }
    }

    @Test
    void longSentencesAreCut() {
        try (ScoringModel model = load(TINY)) {
            String long20 = "continue ".repeat(40);
            assertArrayEquals(model.score(List.of(long20)), model.score(List.of(long20 + SECOND)));
        }
    }

    @Test
    void aSentenceWithoutPiecesIsUnknown() {
        try (ScoringModel model = load(TINY)) {
            assertTrue(Float.isFinite(model.score(List.of("\u200b "))[0]));
        }
    }

    @Test
    void documentsOfNoSentenceOrTooManyAreRefused() {
        try (ScoringModel model = load(TINY)) {
            assertEquals(1000, model.score(Collections.nCopies(1000, FIRST)).length);
            assertThrows(IllegalArgumentException.class, () -> model.score(List.of()));
            assertThrows(IllegalArgumentException.class, () -> model.score(Collections.nCopies(1001, FIRST)));
        }
    }

    @Test
    void aClosedModelRefusesToScore() {
        ScoringModel model = load(TINY);
        model.close();
        assertThrows(IllegalStateException.class, () -> model.score(List.of(FIRST)));
    }

    @Test
    void whatIsNotAsTheManifestSays(@TempDir Path path) throws IOException {
        FolderCopy copy = FolderCopy.of(TINY, path);
        assertBroken(copy, json -> json.put("contract", "sentence-scorer-2"), "its contract is 'sentence-scorer-2'");
        assertBroken(copy, json -> json.put("sourceVocabularySize", 8000), "tokenizer.model holds 50 pieces");
        assertBroken(copy, json -> json.put("maxSentences", 500), "it scores documents of up to 500 sentences, not of 1000");
        assertBroken(copy, json -> json.put("maxSentenceTokens", 0), "maxSentenceTokens 0");
        assertBroken(copy, json -> golden(json, "tokenIds").remove(0), "golden: 3 sentences, 2 lists of ids");
        assertBroken(copy, json -> ((ArrayNode) golden(json, "tokenIds").get(0)).remove(0),
                "its golden sentences were split into");
        assertBroken(copy, json -> golden(json, "scores").set(1, json.numberNode(7.5)),
                "its golden sentences were given the scores");
        assertBroken(copy, json -> ((ObjectNode) json.get("golden")).put("tolerance", Double.NaN), "cannot be used");
    }

    private static ArrayNode golden(ObjectNode json, String field) {
        return (ArrayNode) json.get("golden").get(field);
    }

    private static void assertBroken(FolderCopy copy, Consumer<ObjectNode> change, String problem) throws IOException {
        byte[] good = copy.content("model.json");
        copy.manifest(change);
        String message = assertThrows(BrokenModelFolderException.class, () -> load(copy.path()).close()).getMessage();
        assertTrue(message.contains(problem), message);
        copy.with("model.json", good);
    }

    private static ScoringModel load(Path folder) {
        return ScoringModel.load(ModelFolder.open(folder), SessionSettings.standard());
    }
}
