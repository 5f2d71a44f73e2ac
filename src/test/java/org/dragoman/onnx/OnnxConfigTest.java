package org.dragoman.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;

class OnnxConfigTest {

    @Test
    void defaults() {
        OnnxConfig config = config(Map.of());
        assertEquals(Path.of("models"), config.models());
        assertEquals("translate-ar-en", config.translator());
        assertEquals("summarize-en", config.summarizer());
        assertEquals(List.of(8, 16, 24, 32, 40, 48, 64, 80, 96, 128, 160, 192, 256), config.lengthBuckets());
    }

    @Test
    void everyPropertyIsRead() {
        OnnxConfig config = config(Map.of(
                "dragoman.onnx.models", "/srv/models",
                "dragoman.onnx.translator", "translate-fa-en",
                "dragoman.onnx.summarizer", "headlines-en",
                "dragoman.onnx.length-buckets", "20,40"));
        assertEquals(Path.of("/srv/models"), config.models());
        assertEquals("translate-fa-en", config.translator());
        assertEquals("headlines-en", config.summarizer());
        assertEquals(List.of(20, 40), config.lengthBuckets());
    }

    @Test
    void refusesWhatCannotWork() {
        assertThrows(ConfigValidationException.class, () -> config(Map.of("dragoman.onnx.translator", " ")));
        assertThrows(ConfigValidationException.class, () -> config(Map.of("dragoman.onnx.length-buckets", "8,0")));
        assertThrows(ConfigValidationException.class, () -> config(Map.of("dragoman.onnx.length-buckets", "8,5000")));
    }

    private static OnnxConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(OnnxConfig.class)
                .withConverter(Path.class, 100, Path::of)
                .withValidator(new BeanValidationConfigValidatorImpl())
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(OnnxConfig.class);
    }
}
