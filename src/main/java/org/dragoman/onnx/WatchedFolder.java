package org.dragoman.onnx;

import java.nio.file.Path;
import java.util.function.Function;

import org.dragoman.onnx.folder.BrokenModelFolderException;
import org.dragoman.onnx.folder.FolderState;
import org.dragoman.onnx.folder.ModelFolder;

/** A model folder that may be replaced. Used by one thread at a time. */
final class WatchedFolder {

    private final Path path;
    private FolderState loaded;

    WatchedFolder(Path path) {
        this.path = path;
    }

    boolean changed() {
        FolderState now = FolderState.of(path);
        return !now.isEmpty() && !now.equals(loaded);
    }

    /**
     * Checks the folder and loads what is in it.
     *
     * @throws BrokenModelFolderException
     *         also if the folder was replaced in the meantime, so that half of it may be of another model
     */
    <M extends AutoCloseable> M load(Function<ModelFolder, M> loader) {
        FolderState before = FolderState.of(path);
        loaded = before;
        // Through no link: a link may point elsewhere before the last file has been read.
        M model = loader.apply(ModelFolder.open(before.path()));
        if (!FolderState.of(path).equals(before)) {
            close(model);
            throw new BrokenModelFolderException(path, "it was changed while it was read");
        }
        return model;
    }

    private static void close(AutoCloseable model) {
        try {
            model.close();
        } catch (Exception failure) {
            throw new IllegalStateException("a model cannot be closed", failure);
        }
    }
}
