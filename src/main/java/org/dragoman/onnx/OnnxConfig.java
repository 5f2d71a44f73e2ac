package org.dragoman.onnx;

import java.nio.file.Path;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which models are loaded, and how they are run. */
@ConfigMapping(prefix = "dragoman.onnx")
public interface OnnxConfig {

    /** The folder that holds the model folders; relative to where the process was started. */
    @WithDefault("models")
    Path models();

    /**
     * Name of the translator's folder. Its size decides speed and memory: an int8 model takes about one and a half times
     * its files' size, and each worker's batches come on top.
     */
    @WithDefault("translate-ar-en")
    @NotBlank
    String translator();

    /** Name of the summarizer's folder. */
    @WithDefault("summarize-en")
    @NotBlank
    String summarizer();

    /**
     * Lengths in tokens to which sources are padded; only sources of one length share a batch. Close steps waste little
     * work on padding, but batches stay smaller, since fewer segments fit together, and the sessions keep memory for more
     * shapes. Lengths beyond what the model takes give way to its own maximum, which is always among them.
     */
    @WithDefault("8,16,24,32,40,48,64,80,96,128,160,192,256")
    @NotEmpty
    List<@Min(1) @Max(4096) Integer> lengthBuckets();
}
