package org.dragoman.api.glossary;

import java.util.List;
import java.util.stream.IntStream;

import org.dragoman.api.problem.RequestException;
import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.GlossaryEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ruling on one name or term. */
@Schema(name = "GlossaryEntry")
public record EntryBody(
        @Schema(examples = "مارك روته") String arabic,
        @Schema(description = "How it is always written", examples = "Mark Rutte") String english,
        @Schema(description = "Other English that is left where it stands") List<String> alternatives,
        @Schema(enumeration = {
                "person", "place", "organization", "title", "term" }) String kind,
        @Schema(description = "What the spelling follows", examples = "AP style") String source){

    static EntryBody of(GlossaryEntry entry) {
        return new EntryBody(entry.arabic(), entry.english(), entry.alternatives(), entry.kind().label(), entry.source());
    }

    static List<GlossaryEntry> entries(List<EntryBody> bodies) {
        return IntStream.range(0, bodies.size()).mapToObj(i -> bodies.get(i).entry(i)).toList();
    }

    private GlossaryEntry entry(int number) {
        try {
            EntryKind checked = kind == null ? EntryKind.TERM
                    : EntryKind.of(kind).orElseThrow(
                            () -> new IllegalArgumentException(
                                    "has a kind that is none of person, place, organization, title, term"));
            return new GlossaryEntry(text(arabic), text(english), alternatives == null ? List.of() : alternatives, checked,
                    text(source));
        } catch (IllegalArgumentException fault) {
            throw RequestException.invalid("[" + number + "]", fault.getMessage());
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
