package org.dragoman.decode;

import java.util.Objects;

/**
 * What the manifest of a translation model says about it, for those who use the model without knowing how it was loaded.
 *
 * @param id
 *        name of the model, {@code translate-ar-en}
 * @param version
 *        changes whenever the model could answer differently
 * @param sourceLanguage
 *        BCP 47 tag
 * @param targetLanguage
 *        BCP 47 tag
 * @param licence
 *        under which the model may be used
 * @param normalization
 *        rules the source text has gone through before the tokenizer sees it
 * @param maxSourceTokens
 *        longest source, the end symbol included
 * @param golden
 *        a translation that the model is known to make
 * @param digest
 *        SHA-256 of the manifest in hexadecimal, and so, since the manifest has those of all files, of the whole model
 */
public record ModelDescription(String id, String version, String sourceLanguage, String targetLanguage, String licence,
        String normalization, int maxSourceTokens, Golden golden, String digest) {

    /** A source text, not yet normalized, and what greedy search makes of it. */
    public record Golden(String source, String target) {

        public Golden {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(target, "target");
        }
    }

    public ModelDescription {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(sourceLanguage, "sourceLanguage");
        Objects.requireNonNull(targetLanguage, "targetLanguage");
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(normalization, "normalization");
        Objects.requireNonNull(golden, "golden");
        Objects.requireNonNull(digest, "digest");
        if (maxSourceTokens < 2) {
            throw new IllegalArgumentException("a model that takes no more than " + maxSourceTokens + " source tokens");
        }
    }

    /** Id and version in one, {@code translate-ar-en/2026.11.29}: names the model in answers and in cache keys. */
    public String name() {
        return id + "/" + version;
    }
}
