package org.dragoman.job.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest extends StoreContract {

    @TempDir
    private Path folder;

    @Override
    StoreSettings settings() {
        return new StoreSettings(folder.resolve("jobs").toString(), Optional.empty(), Optional.empty());
    }

    @Test
    void theFileIsMadeWhenThereIsSomethingToKeep() throws Exception {
        StoreSettings other = new StoreSettings(folder.resolve("deep/other").toString(), Optional.empty(), Optional.empty());
        try (Database database = new Database(other)) {
            assertFalse(database.exists());
            assertFalse(Files.exists(folder.resolve("deep")));
            new JobStore(database).list(1);
            assertTrue(database.exists());
        }
        assertTrue(Files.exists(folder.resolve("deep/other.mv.db")));
        assertTrue(new Database(other).exists());
    }

    @Test
    void whatAProcessLeftIsTakenUpAtOnceByTheNext() throws Exception {
        StoreSettings other = new StoreSettings(folder.resolve("other").toString(), Optional.empty(), Optional.empty());
        try (Database first = new Database(other)) {
            new JobStore(first).submit(new JobSubmission(Optional.empty(), Optional.empty()), ListedItems.of(5));
            assertEquals(3, new ItemQueue(first, "first", Duration.ofMinutes(5)).claim(3).size());
        }
        try (Database second = new Database(other)) {
            ItemQueue queue = new ItemQueue(second, "second", Duration.ofMinutes(5));
            assertEquals(3, queue.recover());
            assertEquals(5, queue.claim(10).size());
        }
    }
}
