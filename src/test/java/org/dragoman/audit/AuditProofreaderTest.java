package org.dragoman.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.dragoman.translate.retry.Doubts;
import org.dragoman.translate.retry.Proofreader.Draft;
import org.junit.jupiter.api.Test;

class AuditProofreaderTest {

    private final AuditProofreader proofreader = new AuditProofreader(new Audit(-1, AuditObserver.NONE));

    private Doubts doubts(String english, float score) {
        return proofreader
                .doubts(new Draft("وللولايات المتحدة حاليا نحو 2500 جندي في العراق.", english, score, true, List.of()));
    }

    @Test
    void aWrongNumberIsWorthASecondTry() {
        Doubts doubts = doubts("The United States currently has about 500 soldiers in Iraq.", -0.2f);
        assertEquals(1, doubts.errors());
        assertTrue(doubts.retry());
    }

    @Test
    void whatTheModelWasUnsureOfIsNot() {
        Doubts doubts = doubts("The United States currently has about 2,500 soldiers in Iraq.", -1.5f);
        assertEquals(1, doubts.warnings());
        assertFalse(doubts.retry());
        assertEquals(Doubts.NONE, doubts("The United States currently has about 2,500 soldiers in Iraq.", -0.2f));
    }
}
