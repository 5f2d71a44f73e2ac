package org.dragoman.summarize;

import java.util.Comparator;
import java.util.List;

import org.dragoman.summarize.Story.Passage;
import org.dragoman.summarize.Story.Trust;
import org.dragoman.summarize.SummarySentence.Evidence;
import org.dragoman.text.Span;

/**
 * An English sentence of a story's body and the passages it stands in: usually one, several when a long source sentence was
 * translated in pieces.
 */
record StorySentence(String text, List<Piece> pieces) {

    /** The part of a passage, in offsets of the passage's text. */
    record Piece(Passage passage, Span part) {

        Evidence evidence() {
            return new Evidence(passage.segment(), part.shiftedBy(passage.target().start()), passage.source());
        }
    }

    StorySentence {
        pieces = List.copyOf(pieces);
    }

    /** As far as its worst passage. */
    Trust trust() {
        return pieces.stream().map(piece -> piece.passage().trust()).max(Comparator.naturalOrder()).orElse(Trust.SOUND);
    }

    List<Evidence> evidence() {
        return pieces.stream().map(Piece::evidence).toList();
    }
}
