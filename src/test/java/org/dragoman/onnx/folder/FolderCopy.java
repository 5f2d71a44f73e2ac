package org.dragoman.onnx.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A model folder to be broken. */
public final class FolderCopy {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;

    private FolderCopy(Path path) {
        this.path = path;
    }

    public static FolderCopy of(Path model, Path to) throws IOException {
        try (Stream<Path> files = Files.list(model)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return new FolderCopy(to);
    }

    public Path path() {
        return path;
    }

    public FolderCopy manifest(Consumer<ObjectNode> change) throws IOException {
        Path file = path.resolve("model.json");
        ObjectNode manifest = (ObjectNode) JSON.readTree(file.toFile());
        change.accept(manifest);
        JSON.writeValue(file.toFile(), manifest);
        return this;
    }

    public FolderCopy without(String file) throws IOException {
        Files.delete(path.resolve(file));
        return this;
    }

    public FolderCopy with(String file, byte[] content) throws IOException {
        Files.write(path.resolve(file), content);
        return this;
    }

    public byte[] content(String file) throws IOException {
        return Files.readAllBytes(path.resolve(file));
    }

    /** Makes the manifest vouch for these files as they are now. */
    public FolderCopy vouchedFor(List<String> files) throws Exception {
        for (String file : files) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content(file));
            manifest(json -> ((ObjectNode) json.get("files")).put(file, HexFormat.of().formatHex(digest)));
        }
        return this;
    }
}
