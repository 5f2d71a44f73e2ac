package org.dragoman.glossary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.Glossary;
import org.dragoman.glossary.GlossaryEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledGlossariesTest {

    @TempDir
    private Path folder;

    private static GlossaryEntry entry(String arabic, String english) {
        return new GlossaryEntry(arabic, english, List.of(), EntryKind.PLACE, "");
    }

    private InstalledGlossaries started() {
        return new InstalledGlossaries(Optional.of(folder), List.of());
    }

    @Test
    void whatIsPutIsThereAfterARestart() {
        assertFalse(started().put(new Glossary("desk", List.of(entry("مصر", "Egypt")))));
        InstalledGlossaries again = started();
        assertEquals("Egypt", again.matcher("desk").orElseThrow().match("مصر").get(0).entry().english());
        assertTrue(again.remove("desk"));
        assertEquals(List.of(), started().all());
    }

    @Test
    void entriesAreReplacedByTheirArabic() {
        InstalledGlossaries glossaries = started();
        glossaries.putEntries("desk", List.of(entry("أنقرة", "Angora"), entry("مصر", "Egypt")));
        String before = glossaries.matcher("desk").orElseThrow().version();
        glossaries.putEntries("desk", List.of(entry("انقرة", "Ankara")));
        assertEquals(List.of("Ankara", "Egypt"),
                started().find("desk").orElseThrow().entries().stream().map(GlossaryEntry::english).toList());
        assertNotEquals(before, glossaries.matcher("desk").orElseThrow().version());
    }

    @Test
    void aBrokenFileStopsTheStart() throws IOException {
        Files.writeString(folder.resolve("desk.csv"), "مصر\n");
        IllegalStateException stopped = assertThrows(IllegalStateException.class, this::started);
        assertTrue(stopped.getMessage().endsWith("desk.csv cannot be read: line 1 has no English"), stopped::getMessage);
    }
}
