package org.dragoman.onnx.folder;

import java.nio.file.Path;

/** A model folder that cannot be used as it is. Its message is for the operator: what was expected, and what is there. */
public final class BrokenModelFolderException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BrokenModelFolderException(Path folder, String problem) {
        this(folder, problem, null);
    }

    public BrokenModelFolderException(Path folder, String problem, Throwable cause) {
        super("Model folder " + folder.toAbsolutePath().normalize() + " cannot be used: " + problem, cause);
    }
}
