package org.dragoman.onnx.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A folder with a {@code model.json} whose files are all there and unchanged.
 *
 * <p>
 * Fields of the manifest that nobody here reads are let pass: training may note down what it likes. A field that changes
 * the meaning of the files needs a new contract name, and where that was forgotten, the golden answer will differ.
 */
public final class ModelFolder {

    private static final String MANIFEST = "model.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final Path path;
    private final String digest;
    private final JsonNode json;
    private final ModelManifest manifest;

    private ModelFolder(Path path) {
        this.path = path;
        if (!Files.isDirectory(path)) {
            throw broken("there is no such folder; " + path.toAbsolutePath().getParent() + " holds "
                    + list(path.toAbsolutePath().getParent()) + ". Put the model there, or say where models are: "
                    + "DRAGOMAN_ONNX_MODELS is the folder that holds their folders");
        }
        if (!Files.isRegularFile(path.resolve(MANIFEST))) {
            throw broken("it has no " + MANIFEST + "; it holds " + list(path));
        }
        this.digest = digest(MANIFEST);
        this.json = readManifest();
        this.manifest = read(ModelManifest.class);
    }

    /**
     * Reads the manifest and every file, once, to compare the digests.
     *
     * @throws BrokenModelFolderException
     *         if anything is missing or has changed
     */
    public static ModelFolder open(Path path) {
        ModelFolder folder = new ModelFolder(path);
        folder.requirePresent(folder.manifest.files().keySet());
        folder.requireUnchanged();
        return folder;
    }

    public ModelManifest manifest() {
        return manifest;
    }

    /** SHA-256 of the manifest in hexadecimal: changes with any file of the model. */
    public String digest() {
        return digest;
    }

    /** A file that the manifest lists. */
    public Path file(String name) {
        if (!manifest.files().containsKey(name)) {
            throw broken("the contract " + manifest.contract() + " needs " + name + ", which " + MANIFEST
                    + " does not list; it lists " + new TreeSet<>(manifest.files().keySet()));
        }
        return path.resolve(name);
    }

    /** Refuses a folder made for something else. */
    public void require(String task, String contract, Set<String> normalizations) {
        requireField("task", Set.of(task), manifest.task());
        requireField("contract", Set.of(contract), manifest.contract());
        requireField("normalization", normalizations, manifest.normalization());
    }

    /** The fields of the manifest that belong to its contract; a list may be absent, and is empty then. */
    public <T extends Record> T read(Class<T> part) {
        ObjectNode fields = json.deepCopy();
        List<String> missing = new ArrayList<>();
        for (RecordComponent component : part.getRecordComponents()) {
            boolean absent = !json.hasNonNull(component.getName());
            if (absent && component.getType() == List.class) {
                fields.putArray(component.getName());
            } else if (absent) {
                missing.add(component.getName());
            }
        }
        if (!missing.isEmpty()) {
            throw broken(MANIFEST + " lacks " + missing + "; it has " + fields());
        }
        try {
            return JSON.treeToValue(fields, part);
        } catch (JacksonException | IllegalArgumentException e) {
            throw broken(MANIFEST + " is wrong: " + reason(e), e);
        }
    }

    public BrokenModelFolderException broken(String problem) {
        return new BrokenModelFolderException(path, problem);
    }

    public BrokenModelFolderException broken(String problem, Throwable cause) {
        return new BrokenModelFolderException(path, problem, cause);
    }

    private JsonNode readManifest() {
        try (InputStream in = Files.newInputStream(path.resolve(MANIFEST))) {
            JsonNode read = JSON.readTree(in);
            if (!read.isObject()) {
                throw broken(MANIFEST + " is not a JSON object");
            }
            return read;
        } catch (JacksonException e) {
            throw broken(MANIFEST + " is not JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw broken(MANIFEST + " cannot be read: " + e, e);
        }
    }

    private void requirePresent(Set<String> files) {
        TreeSet<String> missing = new TreeSet<>(files);
        missing.removeIf(file -> Files.isRegularFile(path.resolve(file)));
        if (!missing.isEmpty()) {
            throw broken("files that " + MANIFEST + " lists are missing: " + missing + "; it holds " + list(path));
        }
    }

    private void requireUnchanged() {
        for (Map.Entry<String, String> file : manifest.files().entrySet()) {
            String found = digest(file.getKey());
            if (!found.equals(file.getValue())) {
                throw broken(file.getKey() + " is not the file that " + MANIFEST + " describes: expected SHA-256 "
                        + file.getValue() + ", found " + found);
            }
        }
    }

    private void requireField(String field, Set<String> known, String found) {
        if (!known.contains(found)) {
            throw broken("its " + field + " is '" + found + "', but only " + new TreeSet<>(known) + " can be used here");
        }
    }

    private String digest(String file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path.resolve(file)), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw broken(file + " cannot be read: " + e, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        json.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    private static String reason(Exception e) {
        // What a record's constructor refused arrives wrapped.
        Throwable innermost = e.getCause() instanceof IllegalArgumentException refused ? refused : e;
        return innermost instanceof JacksonException json ? json.getOriginalMessage() : innermost.getMessage();
    }

    private static String list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList().toString();
        } catch (IOException e) {
            return "nothing that can be read (" + e + ")";
        }
    }
}
