package org.dragoman.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.dragoman.decode.Replaceable.Replacement;
import org.dragoman.onnx.folder.BrokenModelFolderException;
import org.dragoman.onnx.folder.ModelFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Model folders that are replaced by renaming, by a link, file by file, and by something broken. */
@Timeout(60)
class WatchedFolderTest {

    private record Closing(ModelFolder folder, AtomicBoolean closed) implements AutoCloseable {

        @Override
        public void close() {
            closed.set(true);
        }
    }

    @TempDir
    Path models;

    private Path copy(String model, String name, String version) throws IOException {
        Path to = Files.createDirectory(models.resolve(name));
        try (Stream<Path> files = Files.list(TinyModel.MODELS.resolve(model))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        Path manifest = to.resolve("model.json");
        Files.writeString(manifest,
                Files.readString(manifest).replaceFirst("\"version\": *\"1\"", "\"version\": \"" + version + "\""));
        return to;
    }

    private static String version(WatchedFolder folder) {
        return folder.load(opened -> new Closing(opened, new AtomicBoolean())).folder().manifest().version();
    }

    @Test
    void aFolderThatTookThePlaceOfAnotherHasChanged() throws IOException {
        Path folder = copy("tiny-native", "translator", "1");
        WatchedFolder watched = new WatchedFolder(folder);
        assertTrue(watched.changed());
        assertEquals("1", version(watched));
        assertFalse(watched.changed());

        Files.move(folder, models.resolve("old"));
        assertFalse(watched.changed(), "nothing is there for a moment");
        Files.move(copy("tiny-native", "new", "2"), folder);

        assertTrue(watched.changed());
        assertEquals("2", version(watched));
        assertFalse(watched.changed());
    }

    @Test
    void aLinkThatPointsElsewhereHasChanged() throws IOException {
        Path link = models.resolve("translator");
        copy("tiny-native", "a", "1");
        copy("tiny-native", "b", "2");
        Files.createSymbolicLink(link, Path.of("a"));
        WatchedFolder watched = new WatchedFolder(link);
        assertEquals("1", version(watched));

        Files.move(Files.createSymbolicLink(models.resolve("next"), Path.of("b")), link,
                StandardCopyOption.ATOMIC_MOVE);

        assertTrue(watched.changed());
        assertEquals("2", version(watched));
    }

    @Test
    void whatIsBrokenIsTriedAgainOnlyWhenItHasChanged() throws IOException {
        Path folder = copy("tiny-native", "translator", "1");
        WatchedFolder watched = new WatchedFolder(folder);
        version(watched);

        Files.writeString(folder.resolve("source.model"), "half a copy");
        assertTrue(watched.changed());
        assertThrows(BrokenModelFolderException.class, () -> version(watched));
        assertFalse(watched.changed());

        Files.copy(TinyModel.FOLDER.resolve("source.model"), folder.resolve("source.model"),
                StandardCopyOption.REPLACE_EXISTING);
        assertTrue(watched.changed());
        assertEquals("1", version(watched));
    }

    @Test
    void whatChangesWhileItIsReadIsClosedAndTriedAgain() throws IOException {
        Path folder = copy("tiny-native", "translator", "1");
        WatchedFolder watched = new WatchedFolder(folder);
        AtomicBoolean closed = new AtomicBoolean();

        assertThrows(BrokenModelFolderException.class, () -> watched.load(opened -> {
            try {
                Files.writeString(folder.resolve("encoder.onnx"), "another model");
                return new Closing(opened, closed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));

        assertTrue(closed.get());
        assertTrue(watched.changed());
    }

    @Test
    void theScorerIsReplacedWhileItScores() throws Exception {
        Path folder = copy("tiny-scorer", "scorer", "1");
        try (InstalledScorer scorer = new InstalledScorer(new WatchedFolder(folder))) {
            List<String> document = List.of("Talks began.", "They ended.");
            float[] expected = scorer.score(document);
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Integer> scoring = CompletableFuture.supplyAsync(() -> {
                int calls = 0;
                for (; !done.get(); calls++) {
                    assertEquals(expected[1], scorer.score(document)[1]);
                }
                return calls;
            });

            for (int version = 2; version < 8; version++) {
                Files.move(folder, models.resolve("old" + version));
                Files.move(copy("tiny-scorer", "new", Integer.toString(version)), folder);
                assertInstanceOf(Replacement.Made.class, scorer.refresh());
                assertEquals("tiny-scorer/" + version, scorer.modelVersion());
            }
            Files.delete(folder.resolve("tokenizer.model"));
            assertInstanceOf(Replacement.Refused.class, scorer.refresh());
            assertInstanceOf(Replacement.None.class, scorer.refresh());
            assertEquals("tiny-scorer/7", scorer.modelVersion());

            done.set(true);
            assertTrue(scoring.get() > 0);
        }
    }
}
