package org.dragoman.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dragoman.decode.Candidates;
import org.dragoman.decode.DecoderState;
import org.dragoman.decode.EncoderDecoder;
import org.dragoman.decode.Search;
import org.dragoman.decode.SearchStrategy;

/**
 * Segments that are decoded together, one forward pass a step. Each leaves as soon as its search has finished or nobody
 * waits for it any more, and others may be admitted between two steps (continuous batching, Yu et al. 2022, "Orca").
 * Owns the decoder state; confined to its worker's thread.
 */
final class Batch implements AutoCloseable {

    private final EncoderDecoder model;
    private final int bucket;
    private final int capacity;
    private final Clock clock;
    private final BatchObserver observer;
    private final long began = System.nanoTime();
    private List<Seat> seats = new ArrayList<>();
    private DecoderState state;

    Batch(EncoderDecoder model, int bucket, int capacity, Clock clock, BatchObserver observer) {
        this.model = model;
        this.bucket = bucket;
        this.capacity = capacity;
        this.clock = clock;
        this.observer = observer;
    }

    /** A segment in the batch. Its rows are neighbours, in the order of the seats. */
    private record Seat(QueuedSegment queued, Search search) {
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    int bucket() {
        return bucket;
    }

    long running() {
        return System.nanoTime() - began;
    }

    /** Rows that the segments in the batch may need. */
    int rowsTaken() {
        int rows = 0;
        for (Seat seat : seats) {
            rows += seat.queued().rows();
        }
        return rows;
    }

    /** Encodes the segments that are still awaited. A failure to encode them does no harm to those already here. */
    void admit(List<QueuedSegment> arrivals) {
        List<Seat> newSeats = new ArrayList<>();
        DecoderState encoded;
        long start = System.nanoTime();
        try {
            seatAwaited(arrivals, newSeats);
            if (newSeats.isEmpty()) {
                return;
            }
            encoded = model.encoder().encode(newSeats.stream().map(seat -> seat.queued().segment().tokens()).toList());
        } catch (Throwable failure) {
            fail(arrivals, failure);
            return;
        }
        seats.addAll(newSeats);
        take(encoded, newSeats.size());
        observer.encoded(bucket, newSeats.size(), System.nanoTime() - start);
    }

    private void seatAwaited(List<QueuedSegment> arrivals, List<Seat> newSeats) {
        Instant now = clock.instant();
        for (QueuedSegment queued : arrivals) {
            if (queued.abandoned(now)) {
                giveUp(queued);
            } else {
                EncodedSegment segment = queued.segment();
                SearchStrategy strategy = SearchStrategy.of(segment.options(), model.vocabulary());
                newSeats.add(new Seat(queued, strategy.begin(segment.length(), segment.numbers(), segment.slots())));
            }
        }
    }

    private void take(DecoderState encoded, int sources) {
        if (state == null) {
            state = encoded;
            requireRows(sources, encoded.rows());
            return;
        }
        try {
            requireRows(sources, encoded.rows());
            state.append(encoded);
        } finally {
            encoded.close();
        }
    }

    /** Advances every segment by one step. */
    void step() {
        int[] lastTokens = lastTokens();
        int k = 1;
        for (Seat seat : seats) {
            k = Math.max(k, seat.search().candidatesWanted());
        }
        long start = System.nanoTime();
        Candidates candidates = model.decoder().step(lastTokens, state, k);
        observer.stepped(bucket, lastTokens.length, capacity, System.nanoTime() - start);
        requireRows(lastTokens.length, candidates.rows());
        advance(candidates);
    }

    private int[] lastTokens() {
        int[] tokens = new int[rowsTaken()];
        int rows = 0;
        for (Seat seat : seats) {
            for (int row = 0; row < seat.search().rows(); row++) {
                tokens[rows++] = seat.search().lastToken(row);
            }
        }
        return Arrays.copyOf(tokens, rows);
    }

    private void advance(Candidates candidates) {
        Instant now = clock.instant();
        int[] origins = new int[rowsTaken()];
        int rows = 0;
        int firstRow = 0;
        List<Seat> staying = new ArrayList<>(seats.size());
        for (Seat seat : seats) {
            Search search = seat.search();
            int rowsBefore = search.rows();
            search.advance(candidates, firstRow);
            if (!leaves(seat, now)) {
                staying.add(seat);
                for (int row = 0; row < search.rows(); row++) {
                    origins[rows++] = firstRow + search.origin(row);
                }
            }
            firstRow += rowsBefore;
        }
        seats = staying;
        keep(Arrays.copyOf(origins, rows), firstRow);
    }

    private boolean leaves(Seat seat, Instant now) {
        QueuedSegment queued = seat.queued();
        if (seat.search().finished() && queued.future().complete(seat.search().best())) {
            observer.finished(seat.search().best().tokens().length, System.nanoTime() - queued.queuedAt());
            return true;
        }
        if (queued.abandoned(now)) {
            giveUp(queued);
            return true;
        }
        return false;
    }

    private void keep(int[] origins, int rowsBefore) {
        if (origins.length == 0) {
            close();
        } else if (origins.length != rowsBefore || moved(origins)) {
            state.reorder(origins);
        }
    }

    private static boolean moved(int[] origins) {
        for (int row = 0; row < origins.length; row++) {
            if (origins[row] != row) {
                return true;
            }
        }
        return false;
    }

    private void giveUp(QueuedSegment queued) {
        queued.expire();
        observer.abandoned(1);
    }

    /** A row too many or too few would hand one segment's translation to another. */
    private static void requireRows(int expected, int found) {
        if (expected != found) {
            throw new IllegalStateException("the model returned " + found + " rows for " + expected);
        }
    }

    /** Fails every segment in the batch. */
    void fail(Throwable cause) {
        List<QueuedSegment> lost = seats.stream().map(Seat::queued).toList();
        seats.clear();
        fail(lost, cause);
    }

    private void fail(List<QueuedSegment> lost, Throwable cause) {
        lost.forEach(queued -> queued.future().completeExceptionally(cause));
        observer.failed(lost.size(), cause);
    }

    @Override
    public void close() {
        if (state != null) {
            DecoderState closing = state;
            state = null;
            closing.close();
        }
    }
}
