package org.dragoman.onnx.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class OpenGuardTest {

    private final OpenGuard guard = new OpenGuard("the thing");

    @Test
    void closingWaitsForTheCallUnderWay() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        Thread user = new Thread(() -> guard.use(() -> {
            inside.countDown();
            await(leave);
            finished.set(true);
            return null;
        }));
        user.start();
        await(inside);
        AtomicBoolean freedAfterwards = new AtomicBoolean();
        Thread closer = new Thread(() -> guard.close(() -> freedAfterwards.set(finished.get())));
        closer.start();
        while (closer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        leave.countDown();
        closer.join();
        assertTrue(freedAfterwards.get());
    }

    @Test
    void manyMayUseItAtOnce() {
        assertEquals(7, guard.use(() -> guard.use(() -> 7)));
    }

    @Test
    void itIsFreedOnceAndOfNoUseThen() {
        AtomicInteger freed = new AtomicInteger();
        guard.close(freed::incrementAndGet);
        guard.close(freed::incrementAndGet);
        assertEquals(1, freed.get());
        assertEquals("the thing has been closed",
                assertThrows(IllegalStateException.class, () -> guard.use(() -> 1)).getMessage());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
