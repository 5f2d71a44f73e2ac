package org.dragoman.decode;

import java.util.Objects;

/**
 * A translation model in memory.
 *
 * @param model
 *        what search and batching decode with
 * @param closing
 *        frees it; to be run once nothing decodes with it any more
 */
public record LoadedModel(ModelDescription description, Tokenizer tokenizer, EncoderDecoder model, Runnable closing) {

    public LoadedModel {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(tokenizer, "tokenizer");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(closing, "closing");
    }
}
