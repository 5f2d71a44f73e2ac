package org.dragoman.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.dragoman.decode.DecodingOptions;
import org.dragoman.decode.TableDecoder;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.ShutdownEvent;

class BatchBeansTest {

    private final EncodedSegment segment = new EncodedSegment(new int[] { 5 }, DecodingOptions.greedy(), Instant.MAX);

    @Test
    void theDecoderIsClosedAtShutdown() throws Exception {
        TableDecoder model = TableDecoder.certain(5, (source, prefix) -> TableDecoder.END);
        BatchBeans beans = new BatchBeans();
        BatchDecoders decoders = beans.decoders(BatchConfigTest.config(Map.of()), Clock.systemUTC(), BatchObserver.NONE);
        BatchDecoder decoder = decoders.start(model.model());
        assertEquals(0, decoder.submit(segment).get(10, TimeUnit.SECONDS).tokens().length);

        beans.stop(new ShutdownEvent());

        assertThrows(QueueClosedException.class, () -> decoder.submit(segment));
        assertThrows(QueueClosedException.class, () -> decoders.start(model.model()));
    }

    @Test
    void aDecoderIsClosedByItselfWhileAnotherGoesOn() throws Exception {
        TableDecoder model = TableDecoder.certain(5, (source, prefix) -> TableDecoder.END);
        try (BatchDecoders decoders = new BatchBeans().decoders(BatchConfigTest.config(Map.of()), Clock.systemUTC(),
                BatchObserver.NONE)) {
            BatchDecoder before = decoders.start(model.model());
            BatchDecoder after = decoders.start(model.model());

            decoders.close(before);

            assertThrows(QueueClosedException.class, () -> before.submit(segment));
            assertEquals(0, after.submit(segment).get(10, TimeUnit.SECONDS).tokens().length);
            assertEquals(0, decoders.waiting());
        }
    }

    @Test
    void aShutdownBeforeAnythingWasDecodedIsQuiet() {
        new BatchBeans().stop(new ShutdownEvent());
    }
}
