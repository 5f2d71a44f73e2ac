package org.dragoman.glossary.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.Glossary;
import org.dragoman.glossary.GlossaryEntry;

/** Entries as they are read, each with the line it is from. */
final class DraftEntries {

    private final List<GlossaryEntry> entries = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    void add(int line, Supplier<GlossaryEntry> entry) {
        try {
            entries.add(entry.get());
            lines.add(line);
        } catch (IllegalArgumentException fault) {
            throw new BrokenGlossaryException(line, fault.getMessage());
        }
    }

    Glossary named(String name) {
        try {
            return new Glossary(name, entries);
        } catch (Glossary.DuplicateEntryException twice) {
            throw new BrokenGlossaryException(lines.get(twice.second()),
                    "has the same Arabic as line " + lines.get(twice.first()));
        } catch (IllegalArgumentException fault) {
            throw new BrokenGlossaryException(0, fault.getMessage());
        }
    }

    static EntryKind kind(String label) {
        return label.isBlank() ? EntryKind.TERM
                : EntryKind.of(label.strip()).orElseThrow(() -> new IllegalArgumentException(
                        "has a kind that is none of person, place, organization, title, term"));
    }
}
