package org.dragoman.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;

import org.dragoman.decode.LoadedModel;
import org.dragoman.decode.ModelDescription;
import org.dragoman.onnx.folder.BrokenModelFolderException;
import org.junit.jupiter.api.Test;

class OnnxModelsTest {

    private record Config(Path models, String translator, String summarizer, List<Integer> lengthBuckets)
            implements
                OnnxConfig {
    }

    @Test
    void theTranslatorIsLoadedAndDescribed() {
        OnnxModels models = new OnnxModels(new Config(TinyModel.MODELS, "tiny-native", "none", List.of(8)));
        LoadedModel loaded = models.translator().load();
        ModelDescription description = loaded.description();
        assertEquals("tiny-native/1", description.name());
        assertEquals("ar", description.sourceLanguage());
        assertEquals("en", description.targetLanguage());
        assertEquals("Apache-2.0", description.licence());
        assertEquals("arabic-1", description.normalization());
        assertEquals(64, description.maxSourceTokens());
        assertEquals("قال المتحدث إن الحكومة وافقت على الاتفاق.", description.golden().source());
        assertEquals(64, description.digest().length());
        assertEquals(380, loaded.model().vocabulary().size());
        assertEquals(8, loaded.model().encoder().bucket(3));
        models.close();
        assertThrows(IllegalStateException.class, () -> loaded.tokenizer().encode("نعم"));
        loaded.closing().run();
    }

    @Test
    void theScorerIsLoadedByItself() {
        OnnxModels models = new OnnxModels(new Config(TinyModel.MODELS, "no-such-model", "tiny-scorer", List.of(8)));
        assertSame(models.scorer(), models.scorer());
        assertEquals("tiny-scorer/1", models.scorer().modelVersion());
        models.close();
        assertThrows(IllegalStateException.class, () -> models.scorer().score(List.of("Talks.")));
    }

    @Test
    void aFolderIsOnlyOpenedWhenItsModelIsWanted() {
        OnnxModels models = new OnnxModels(new Config(TinyModel.MODELS, "no-such-model", "none", List.of(8)));
        assertThrows(BrokenModelFolderException.class, models.translator()::load);
        models.close();
    }
}
