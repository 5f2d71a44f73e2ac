package org.dragoman.translate;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.dragoman.decode.DecodingOptions;
import org.dragoman.decode.ModelDescription.Golden;
import org.dragoman.text.ArabicNormalizer;

/**
 * The first translation after the start: the model must make of its golden sentence what its manifest says. A model that
 * was converted wrongly, or meets a processor it does not suit, still answers, but with garbage.
 */
public final class WarmUp {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final System.Logger LOG = System.getLogger(WarmUp.class.getName());

    private final SegmentDecoder decoder;
    private final Golden golden;
    private final Clock clock;
    private volatile boolean passed;

    WarmUp(SegmentDecoder decoder, Golden golden, Clock clock) {
        this.decoder = decoder;
        this.golden = golden;
        this.clock = clock;
    }

    /** Whether the model has proven itself. */
    public boolean passed() {
        return passed;
    }

    void run() {
        String found;
        try {
            found = translated();
        } catch (ExecutionException | TimeoutException failed) {
            LOG.log(System.Logger.Level.ERROR, "The warm-up translation failed; the service will not become ready", failed);
            return;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return;
        }
        passed = found.equals(golden.target());
        if (!passed) {
            LOG.log(System.Logger.Level.ERROR, "The service will not become ready: the model translates its golden "
                    + "sentence to \"" + found + "\", and its manifest says \"" + golden.target() + "\"");
        }
    }

    private String translated() throws ExecutionException, TimeoutException, InterruptedException {
        String source = ArabicNormalizer.normalize(golden.source()).value();
        TranslationOrder order = new TranslationOrder(DecodingOptions.greedy(), clock.instant().plus(PATIENCE));
        return decoder.decode(List.of(source), order, new SegmentDecoder.Pending()).get(source)
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).text();
    }
}
