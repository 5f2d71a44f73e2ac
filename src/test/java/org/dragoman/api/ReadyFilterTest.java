package org.dragoman.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.dragoman.api.problem.RequestException;
import org.dragoman.translate.FakeModel;
import org.junit.jupiter.api.Test;

class ReadyFilterTest {

    private final ReadyFilter filter = new ReadyFilter(FakeModel::coldWarmUp);

    @Test
    void workIsRefusedUntilTheModelHasProvenItself() {
        RequestException refused = assertThrows(RequestException.class, () -> filter.requireReady("POST"));

        assertEquals(503, refused.problem().status());
        assertEquals("/problems/overloaded", refused.problem().type());
        assertDoesNotThrow(() -> filter.requireReady("GET"));
    }
}
