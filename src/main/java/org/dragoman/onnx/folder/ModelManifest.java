package org.dragoman.onnx.folder;

import java.util.Map;

/**
 * What every {@code model.json} says, whatever the contract.
 *
 * @param contract
 *        how the files are laid out and what the graphs take and give; the manifest has further fields for each contract
 * @param normalization
 *        what is done to a text before it is tokenized
 * @param files
 *        every file of the model but the manifest itself, with its SHA-256 in hexadecimal
 */
public record ModelManifest(String id, String version, String task, String contract, String sourceLanguage,
        String targetLanguage, String licence, String normalization, Map<String, String> files) {

    public ModelManifest {
        requireText("id", id);
        requireText("version", version);
        requireText("task", task);
        requireText("contract", contract);
        requireText("sourceLanguage", sourceLanguage);
        requireText("targetLanguage", targetLanguage);
        requireText("licence", licence);
        requireText("normalization", normalization);
        files = Map.copyOf(files);
        files.forEach(ModelManifest::requireDigest);
    }

    private static void requireText(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " is blank");
        }
    }

    private static void requireDigest(String file, String digest) {
        // A plain name: a manifest must not reach outside of its folder.
        if (!file.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("files: '" + file + "' is not a plain file name");
        }
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("files: the SHA-256 of " + file + " is not 64 hexadecimal digits: " + digest);
        }
    }
}
