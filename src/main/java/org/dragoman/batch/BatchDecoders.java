package org.dragoman.batch;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

import org.dragoman.decode.EncoderDecoder;

/** A decoder for each model that is in use: one, and for a while two when a model takes the place of another. */
public final class BatchDecoders implements AutoCloseable {

    private final BatchLimits limits;
    private final Clock clock;
    private final BatchObserver observer;
    private final Set<BatchDecoder> running = ConcurrentHashMap.newKeySet();
    private boolean closed;

    /**
     * @param clock
     *        by which deadlines pass
     */
    public BatchDecoders(BatchLimits limits, Clock clock, BatchObserver observer) {
        this.limits = limits;
        this.clock = clock;
        this.observer = observer;
    }

    /**
     * The model must stay open until its decoder has been closed.
     *
     * @throws QueueClosedException
     *         after {@link #close()}
     */
    public synchronized BatchDecoder start(EncoderDecoder model) {
        if (closed) {
            throw new QueueClosedException("shutting down: no model is put to work");
        }
        BatchDecoder decoder = BatchDecoder.start(model, limits, clock, observer);
        running.add(decoder);
        return decoder;
    }

    /** See {@link BatchDecoder#close()}. */
    public void close(BatchDecoder decoder) {
        decoder.close();
        running.remove(decoder);
    }

    /** Segments that wait for a place in a batch. */
    public int waiting() {
        return sum(BatchDecoder::waiting);
    }

    /** Segments accepted whose futures are not done. */
    public int unfinished() {
        return sum(BatchDecoder::unfinished);
    }

    private int sum(ToIntFunction<BatchDecoder> count) {
        return running.stream().mapToInt(count).sum();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        running.forEach(this::close);
    }
}
