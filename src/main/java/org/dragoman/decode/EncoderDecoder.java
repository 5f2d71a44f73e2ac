package org.dragoman.decode;

import java.util.Objects;

/**
 * A sequence-to-sequence model as search and batching see it. Whoever loaded the model closes it, after everything that
 * decodes with it has been closed.
 */
public record EncoderDecoder(Encoder encoder, Decoder decoder, TargetVocabulary vocabulary) {

    public EncoderDecoder {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(decoder, "decoder");
        Objects.requireNonNull(vocabulary, "vocabulary");
    }
}
