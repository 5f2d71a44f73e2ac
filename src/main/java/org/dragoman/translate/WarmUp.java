package org.dragoman.translate;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    private final Clock clock;
    private volatile boolean passed;

    WarmUp(Clock clock) {
        this.clock = clock;
    }

    /** Whether the model has proven itself. */
    public boolean passed() {
        return passed;
    }

    /** From now on there is a model that has proven itself. */
    void pass() {
        passed = true;
    }

    void run(SegmentDecoder decoder) {
        Optional<String> fault = fault(decoder);
        passed = fault.isEmpty();
        fault.ifPresent(why -> LOG.log(System.Logger.Level.ERROR, "The service will not become ready: " + why));
    }

    /** What is wrong with the translation of the golden sentence; empty when nothing is. */
    Optional<String> fault(SegmentDecoder decoder) {
        Golden golden = decoder.description().golden();
        try {
            String found = translated(decoder, golden);
            return found.equals(golden.target()) ? Optional.empty()
                    : Optional.of("the model translates its golden sentence to \"" + found + "\", and its manifest says \""
                            + golden.target() + "\"");
        } catch (ExecutionException | TimeoutException failed) {
            return Optional.of("the model fails at its golden sentence: " + failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.of("stopped before the model had translated its golden sentence");
        }
    }

    private String translated(SegmentDecoder decoder, Golden golden)
            throws ExecutionException, TimeoutException, InterruptedException {
        String source = ArabicNormalizer.normalize(golden.source()).value();
        TranslationOrder order = new TranslationOrder(DecodingOptions.greedy(), clock.instant().plus(PATIENCE));
        return decoder.decode(List.of(source), order, new SegmentDecoder.Pending()).get(source)
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).text();
    }
}
