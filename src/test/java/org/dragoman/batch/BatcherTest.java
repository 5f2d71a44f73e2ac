package org.dragoman.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dragoman.decode.DecodingOptions;
import org.junit.jupiter.api.Test;

class BatcherTest {

    private static final Instant NOW = Instant.parse("2018-10-03T12:00:00Z");
    private static final long TURN = Duration.ofSeconds(1).toNanos();

    private final Batcher batcher = new Batcher(
            new BatchLimits(1, 64, 8, 100, Duration.ofSeconds(1), Duration.ZERO));
    private long time;

    @Test
    void theLongestWaitingSegmentDecidesTheBucket() {
        QueuedSegment first = arrives(16, 9);
        QueuedSegment second = arrives(4, 3);
        QueuedSegment third = arrives(16, 10);

        assertEquals(List.of(third, first), batcher.begin(1));
        assertEquals(List.of(second), batcher.begin(1));
        assertEquals(List.of(), batcher.begin(1));
    }

    @Test
    void theClockOfTheMachineMayOverflow() {
        time = Long.MAX_VALUE - 1;
        QueuedSegment beforeOverflow = arrives(16, 9);
        time = Long.MIN_VALUE + 1;
        arrives(4, 3);

        assertEquals(List.of(beforeOverflow), batcher.begin(1));
    }

    @Test
    void aBatchKeepsToItsTokenBudgetAndRows() {
        arrive(20, 16);
        arrive(20, 4);

        assertEquals(4, batcher.begin(1).size(), "64 tokens / 16");
        assertEquals(4, batcher.begin(1).size());
        assertEquals(32, batcher.waiting());
        for (int i = 0; i < 3; i++) {
            batcher.begin(1);
        }
        assertEquals(8, batcher.begin(1).size(), "8 rows, though 16 would fit the budget");
    }

    @Test
    void aBeamTakesARowForEachOfItsHypotheses() {
        for (int i = 0; i < 5; i++) {
            arrives(4, 4, DecodingOptions.beam(3), Instant.MAX);
        }

        assertEquals(2, batcher.begin(1).size());
        assertEquals(3, batcher.waiting());
    }

    @Test
    void aSegmentTooLargeForAnyBatchIsDecodedAlone() {
        QueuedSegment longer = arrives(128, 100);
        QueuedSegment wider = arrives(4, 4, DecodingOptions.beam(12), Instant.MAX);

        assertEquals(List.of(longer), batcher.begin(1));
        assertEquals(List.of(wider), batcher.begin(1));
    }

    @Test
    void nobodyIsOvertakenByASegmentThatFitsBetter() {
        arrives(4, 4, DecodingOptions.beam(5), Instant.MAX);
        QueuedSegment wide = arrives(4, 4, DecodingOptions.beam(4), Instant.MAX);
        QueuedSegment small = arrives(4, 3);

        assertEquals(1, batcher.begin(1).size());
        assertEquals(List.of(wide, small), batcher.begin(1));
    }

    @Test
    void idleWorkersShareWhatWaits() {
        arrive(7, 4);

        assertEquals(4, batcher.begin(2).size());
        assertEquals(3, batcher.begin(1).size());
    }

    @Test
    void aBatchIsSortedByLengthLongestFirst() {
        List<QueuedSegment> arrived = List.of(arrives(8, 6), arrives(8, 8), arrives(8, 5), arrives(8, 8));

        assertEquals(List.of(arrived.get(1), arrived.get(3), arrived.get(0), arrived.get(2)), batcher.begin(1));
    }

    @Test
    void segmentsOfTheSameBucketJoinARunningBatch() {
        QueuedSegment sameBucket = arrives(8, 7);
        arrives(4, 3);

        assertEquals(List.of(sameBucket), batcher.join(8, 5, 0));
        assertEquals(List.of(), batcher.join(8, 0, 0));
        assertEquals(1, batcher.waiting());
    }

    @Test
    void arrivalsAreGatheredUntilAQuarterOfTheBatchIsFree() {
        arrive(5, 8);

        assertEquals(0, batcher.join(8, 7, 0).size());
        assertEquals(2, batcher.join(8, 6, 0).size());
        assertEquals(3, batcher.join(8, 0, 0).size());
    }

    @Test
    void aBatchWhoseTurnIsOverAdmitsNobodyWhileOthersWait() {
        arrive(3, 8);
        QueuedSegment other = arrives(4, 3);

        assertEquals(0, batcher.join(8, 0, TURN).size());
        assertEquals(3, batcher.join(8, 0, TURN - 1).size());
        assertEquals(List.of(other), batcher.begin(1));
    }

    @Test
    void aBatchThatKeepsNobodyWaitingGoesOn() {
        arrive(3, 8);

        assertEquals(3, batcher.join(8, 0, 100 * TURN).size());
    }

    @Test
    void whatNobodyWaitsForIsRemoved() {
        QueuedSegment cancelled = arrives(4, 3);
        QueuedSegment expired = arrives(8, 7, DecodingOptions.greedy(), NOW);
        QueuedSegment soon = arrives(8, 7, DecodingOptions.greedy(), NOW.plusMillis(1));
        QueuedSegment never = arrives(4, 3);
        cancelled.future().cancel(true);

        assertEquals(NOW, batcher.nextDeadline());
        assertEquals(List.of(cancelled, expired), batcher.removeAbandoned(NOW));
        assertEquals(NOW.plusMillis(1), batcher.nextDeadline());
        assertEquals(2, batcher.waiting());
        assertEquals(List.of(soon), batcher.begin(1));
        assertEquals(List.of(never), batcher.begin(1));
    }

    private List<QueuedSegment> arrive(int count, int bucket) {
        List<QueuedSegment> arrived = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arrived.add(arrives(bucket, bucket));
        }
        return arrived;
    }

    private QueuedSegment arrives(int bucket, int length) {
        return arrives(bucket, length, DecodingOptions.greedy(), Instant.MAX);
    }

    private QueuedSegment arrives(int bucket, int length, DecodingOptions options, Instant deadline) {
        EncodedSegment segment = new EncodedSegment(new int[length], options, deadline);
        QueuedSegment queued = new QueuedSegment(segment, bucket, time++, new CompletableFuture<>());
        batcher.add(queued);
        return queued;
    }
}
