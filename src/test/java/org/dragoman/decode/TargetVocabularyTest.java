package org.dragoman.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;

import org.junit.jupiter.api.Test;

class TargetVocabularyTest {

    @Test
    void bansNothingUnlessTold() {
        assertEquals(Set.of(), new TargetVocabulary(8000, 2, 3).neverGenerated());
    }

    @Test
    void refusesIdsOutsideItself() {
        assertThrows(IllegalArgumentException.class, () -> new TargetVocabulary(3, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> new TargetVocabulary(3, -1, 2));
        assertThrows(IllegalArgumentException.class, () -> new TargetVocabulary(3, 0, 2, Set.of(3)));
    }

    @Test
    void refusesToBanTheEnd() {
        assertThrows(IllegalArgumentException.class, () -> new TargetVocabulary(8, 2, 3, Set.of(0, 3)));
    }
}
