package org.dragoman.onnx.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.node.ObjectNode;

class ModelFolderTest {

    private static final Path TINY = Path.of("src/test/resources/models/tiny-native");

    @TempDir
    private Path models;
    private FolderCopy copy;

    @BeforeEach
    void copy() throws IOException {
        copy = FolderCopy.of(TINY, Files.createDirectory(models.resolve("translate")));
    }

    @Test
    void aWholeFolderIsRead() {
        ModelFolder folder = ModelFolder.open(copy.path());
        assertEquals("tiny-native", folder.manifest().id());
        assertEquals(Set.of("encoder.onnx", "step.onnx", "source.model", "target.model"), folder.manifest().files().keySet());
        assertEquals(copy.path().resolve("step.onnx"), folder.file("step.onnx"));
        NativeTranslation contract = folder.read(NativeTranslation.class);
        assertEquals(32, contract.modelSize());
        assertEquals(8, contract.headSize());
        assertEquals("The spokesman said the government had approved the agreement.", contract.golden().target());
    }

    @Test
    void furtherFieldsAndFilesAreLetPass() throws IOException {
        copy.manifest(json -> json.put("trainedSteps", 12_000)).with("MODEL_CARD.md", new byte[0]);
        assertEquals("1", ModelFolder.open(copy.path()).manifest().version());
    }

    @Test
    void aFolderThatIsNotThere() {
        assertBroken(models.resolve("translator"), "translator cannot be used: there is no such folder", "holds [translate]");
    }

    @Test
    void noManifest() throws IOException {
        assertBroken(copy.without("model.json").path(), "it has no model.json", "encoder.onnx, expected.json");
    }

    @Test
    void aManifestThatIsNoJson() throws IOException {
        assertBroken(copy.with("model.json", "{\"id\": ".getBytes(StandardCharsets.UTF_8)).path(), "model.json is not JSON");
        assertBroken(copy.with("model.json", "[]".getBytes(StandardCharsets.UTF_8)).path(), "model.json is not a JSON object");
        assertBroken(copy.with("model.json", new byte[0]).path(), "model.json is not a JSON object");
        assertBroken(copy.with("model.json", "{\"id\": 1, \"id\": 2}".getBytes(StandardCharsets.UTF_8)).path(),
                "Duplicate field 'id'");
    }

    @Test
    void aManifestThatLacksFields() throws IOException {
        copy.manifest(json -> json.without(java.util.List.of("id", "licence")));
        assertBroken(copy.path(), "model.json lacks [id, licence]; it has [attentionHeads, beginToken");
    }

    @Test
    void aManifestWithEmptyFields() throws IOException {
        copy.manifest(json -> json.put("version", " "));
        assertBroken(copy.path(), "model.json is wrong: version is blank");
        copy.manifest(json -> json.putNull("version"));
        assertBroken(copy.path(), "model.json lacks [version]");
    }

    @Test
    void aManifestThatReachesOutOfItsFolder() throws IOException {
        copy.manifest(json -> ((ObjectNode) json.get("files")).put("../secret", "0".repeat(64)));
        assertBroken(copy.path(), "'../secret' is not a plain file name");
    }

    @Test
    void aManifestWithADigestThatIsNone() throws IOException {
        copy.manifest(json -> ((ObjectNode) json.get("files")).put("step.onnx", "d41d8cd9"));
        assertBroken(copy.path(), "the SHA-256 of step.onnx is not 64 hexadecimal digits: d41d8cd9");
    }

    @Test
    void missingFiles() throws IOException {
        copy.without("step.onnx").without("target.model");
        assertBroken(copy.path(), "files that model.json lists are missing: [step.onnx, target.model]",
                "it holds [encoder.onnx, expected.json, make.py, model.json, source.model]");
    }

    @Test
    void aFileThatHasChanged() throws IOException {
        byte[] content = copy.content("step.onnx");
        content[1000]++;
        copy.with("step.onnx", content);
        assertBroken(copy.path(), "step.onnx is not the file that model.json describes: expected SHA-256 ", ", found ");
    }

    @Test
    void aFileThatTheContractNeedsAndTheManifestDoesNotList() throws IOException {
        copy.manifest(json -> ((ObjectNode) json.get("files")).remove("target.model"));
        ModelFolder folder = ModelFolder.open(copy.path());
        assertEquals(true, assertThrows(BrokenModelFolderException.class, () -> folder.file("target.model")).getMessage()
                .endsWith("the contract native-1 needs target.model, which model.json does not list; it lists"
                        + " [encoder.onnx, source.model, step.onnx]"));
    }

    @Test
    void aFolderForSomethingElse() {
        ModelFolder folder = ModelFolder.open(copy.path());
        folder.require("translation", "native-1", Set.of("arabic-1", "none"));
        assertMessage(() -> folder.require("sentence-scoring", "native-1", Set.of("arabic-1")),
                "its task is 'translation', but only [sentence-scoring] can be used here");
        assertMessage(() -> folder.require("translation", "optimum", Set.of("arabic-1")), "its contract is 'native-1'");
        assertMessage(() -> folder.require("translation", "native-1", Set.of("none", "nfkc")),
                "its normalization is 'arabic-1', but only [nfkc, none]");
    }

    @Test
    void fieldsOfTheContractThatCannotBe() throws IOException {
        assertContractBroken(json -> json.put("decoderLayers", "2"), "model.json is wrong: ");
        assertContractBroken(json -> json.put("decoderLayers", 2.5), "model.json is wrong: ");
        assertContractBroken(json -> json.remove("endToken"), "model.json lacks [endToken]");
        assertContractBroken(json -> json.put("decoderLayers", 0), "decoderLayers must be positive: 0");
        assertContractBroken(json -> json.put("attentionHeads", 5), "modelSize 32 cannot be split over 5 attentionHeads");
        assertContractBroken(json -> json.put("endToken", 380), "endToken 380 is outside a vocabulary of 360");
        assertContractBroken(json -> json.put("beginToken", -1), "beginToken -1 is outside a vocabulary of 380");
        assertContractBroken(json -> json.putObject("golden").put("source", "x"), "target");
    }

    private void assertContractBroken(java.util.function.Consumer<ObjectNode> change, String problem) throws IOException {
        byte[] good = copy.content("model.json");
        ModelFolder folder = ModelFolder.open(copy.manifest(change).path());
        assertMessage(() -> folder.read(NativeTranslation.class), problem);
        copy.with("model.json", good);
    }

    private static void assertBroken(Path folder, String... problems) {
        assertMessage(() -> ModelFolder.open(folder), problems);
    }

    private static void assertMessage(org.junit.jupiter.api.function.Executable opening, String... problems) {
        String message = assertThrows(BrokenModelFolderException.class, opening).getMessage();
        for (String problem : problems) {
            assertTrue(message.contains(problem), message);
        }
    }
}
