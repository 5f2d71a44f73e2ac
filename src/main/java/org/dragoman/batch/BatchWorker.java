package org.dragoman.batch;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;

import org.dragoman.decode.EncoderDecoder;

/** One thread that decodes batch after batch until the queue is closed and empty. Nothing else ends it. */
final class BatchWorker implements Runnable {

    private static final Logger LOG = System.getLogger(BatchWorker.class.getName());

    private final BatchQueue queue;
    private final EncoderDecoder model;
    private final BatchLimits limits;
    private final Clock clock;
    private final BatchObserver observer;

    BatchWorker(BatchQueue queue, EncoderDecoder model, BatchLimits limits, Clock clock, BatchObserver observer) {
        this.queue = queue;
        this.model = model;
        this.limits = limits;
        this.clock = clock;
        this.observer = observer;
    }

    @Override
    public void run() {
        while (true) {
            try {
                List<QueuedSegment> first = queue.take();
                if (first.isEmpty()) {
                    return;
                }
                decode(first);
            } catch (InterruptedException stray) {
                // Closing does not interrupt, so this was meant for somebody else.
                LOG.log(Level.WARNING, "A worker was interrupted and goes on");
            } catch (Throwable failure) {
                LOG.log(Level.ERROR, "A worker goes on after a failure outside its batch", failure);
            }
        }
    }

    private void decode(List<QueuedSegment> first) {
        int bucket = first.get(0).bucket();
        try (Batch batch = new Batch(model, bucket, limits.rows(bucket), clock, observer)) {
            try {
                batch.admit(first);
                while (!batch.isEmpty()) {
                    batch.step();
                    batch.admit(queue.join(bucket, batch.rowsTaken(), batch.running()));
                }
            } catch (Throwable failure) {
                batch.fail(failure);
            }
        }
    }
}
