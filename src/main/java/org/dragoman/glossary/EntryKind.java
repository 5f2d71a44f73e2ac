package org.dragoman.glossary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an entry names: names come out of a model as garbled letters, terms as other words. */
public enum EntryKind {

    PERSON,
    PLACE,
    ORGANIZATION,
    TITLE,
    TERM;

    /** As files and JSON have it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EntryKind> of(String label) {
        return Stream.of(values()).filter(kind -> kind.label().equals(label.toLowerCase(Locale.ROOT))).findFirst();
    }

    /** Whether its English is the sound of the Arabic, as a rule. */
    public boolean isName() {
        return this == PERSON || this == PLACE;
    }
}
