package org.dragoman.onnx.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a folder looks like without reading its files: enough to see that it was replaced, by renaming, by a link that
 * points elsewhere, or file by file.
 *
 * @param path
 *        the folder itself, links followed
 * @param files
 *        a line each, in order
 */
public record FolderState(Path path, List<String> files) {

    public FolderState {
        files = List.copyOf(files);
    }

    /** @return the state of nothing while there is no such folder, as for a moment between two renames */
    public static FolderState of(Path folder) {
        try {
            Path path = folder.toRealPath();
            try (Stream<Path> files = Files.list(path)) {
                return new FolderState(path, files.map(FolderState::line).sorted().toList());
            }
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return new FolderState(folder, List.of());
        } catch (IOException unreadable) {
            throw new BrokenModelFolderException(folder, "it cannot be read: " + unreadable, unreadable);
        }
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    private static String line(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return String.join(" ", file.getFileName().toString(), Long.toString(seen.size()),
                    seen.lastModifiedTime().toString(), Objects.toString(seen.fileKey()));
        } catch (IOException gone) {
            return file.getFileName() + " cannot be looked at";
        }
    }
}
