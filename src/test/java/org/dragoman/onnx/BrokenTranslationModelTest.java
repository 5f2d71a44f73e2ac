package org.dragoman.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dragoman.onnx.folder.BrokenModelFolderException;
import org.dragoman.onnx.folder.FolderCopy;
import org.dragoman.onnx.folder.ModelFolder;
import org.dragoman.onnx.session.SessionSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders whose files are those that the manifest lists, but not those that the contract is about. */
class BrokenTranslationModelTest {

    @TempDir
    private Path path;
    private FolderCopy copy;

    @BeforeEach
    void copy() throws IOException {
        copy = FolderCopy.of(TinyModel.FOLDER, path);
    }

    @Test
    void anotherTaskOrContractOrNormalization() throws IOException {
        assertBroken(copy.manifest(json -> json.put("normalization", "arabic-2")), "its normalization is 'arabic-2'");
        assertBroken(copy.manifest(json -> json.put("contract", "native-2")), "its contract is 'native-2'");
        assertBroken(copy.manifest(json -> json.put("task", "summary")), "its task is 'summary'");
    }

    @Test
    void graphsThatTakeAndGiveSomethingElse() throws Exception {
        byte[] encoder = copy.content("encoder.onnx");
        copy.with("encoder.onnx", copy.content("step.onnx")).with("step.onnx", encoder)
                .vouchedFor(List.of("encoder.onnx", "step.onnx"));
        assertBroken(copy, "encoder.onnx: input 'input_ids' INT64[?, ?] is missing", "unknown input [cross_key_0, ",
                "output 'cross_value_1' FLOAT[?, 4, ?, 8] is missing",
                "unknown output [next_state, top_log_probs, top_tokens]");
    }

    @Test
    void graphsOfAnotherShapeThanTheManifestSays() throws IOException {
        assertBroken(copy.manifest(json -> json.put("attentionHeads", 8)),
                "encoder.onnx: output 'cross_key_0' must be FLOAT[?, 8, 4, ?] but is FLOAT[?, 4, 8, ?]");
        assertBroken(copy.manifest(json -> json.put("attentionHeads", 4).put("decoderLayers", 1)),
                "encoder.onnx: unknown output [cross_key_1, cross_value_1]");
        assertBroken(copy.manifest(json -> json.put("decoderLayers", 3)),
                "encoder.onnx: output 'cross_key_2' FLOAT[?, 4, 8, ?] is missing");
    }

    @Test
    void aFileThatIsNoGraph() throws Exception {
        copy.with("step.onnx", Arrays.copyOf(copy.content("step.onnx"), 20_000)).vouchedFor(List.of("step.onnx"));
        assertBroken(copy, "step.onnx cannot be loaded: ");
    }

    @Test
    void aFileThatIsNoTokenizer() throws Exception {
        copy.with("target.model", "no model".getBytes(StandardCharsets.UTF_8)).vouchedFor(List.of("target.model"));
        assertBroken(copy, "target.model cannot be loaded: not a SentencePiece model");
    }

    @Test
    void slotsThatAreNoSymbolsOfBothVocabularies() throws IOException {
        assertBroken(copy.manifest(json -> json.putArray("slots").add("<term>").add("<name>")),
                "model.json names the slot <name>, which is no user-defined symbol of both source.model and target.model");
    }

    @Test
    void slotsOfTheManifestAreCarriedOver() throws IOException {
        copy.manifest(json -> json.putArray("slots").add("<term>"));
        try (TranslationModel model = TranslationModel.load(ModelFolder.open(path), List.of(8), SessionSettings.standard())) {
            assertEquals(Map.of("<term>", 4), model.tokenizer().slots());
            assertEquals(Set.of(4), model.encoderDecoder().vocabulary().slots());
            assertTrue(Arrays.stream(model.tokenizer().encode("قال و<term>")).anyMatch(token -> token == 4));
            assertEquals("<term>", model.tokenizer().decode(new int[] { 4 }));
        }
    }

    @Test
    void vocabulariesOfAnotherSizeThanTheManifestSays() throws IOException {
        assertBroken(copy.manifest(json -> json.put("sourceVocabularySize", 16_000)),
                "source.model holds 360 pieces, but model.json says 16000");
        assertBroken(copy.manifest(json -> json.put("sourceVocabularySize", 360).put("targetVocabularySize", 381)),
                "target.model holds 380 pieces, but model.json says 381");
    }

    private static void assertBroken(FolderCopy copy, String... problems) {
        String message = assertThrows(BrokenModelFolderException.class, () -> TranslationModel
                .load(ModelFolder.open(copy.path()), TinyModel.BUCKETS, SessionSettings.standard()).close()).getMessage();
        for (String problem : problems) {
            assertTrue(message.contains(problem), message);
        }
    }
}
