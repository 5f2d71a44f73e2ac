package org.dragoman.onnx;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.dragoman.audit.Audit;
import org.dragoman.audit.AuditObserver;
import org.dragoman.batch.BatchDecoder;
import org.dragoman.batch.BatchLimits;
import org.dragoman.batch.BatchObserver;
import org.dragoman.batch.EncodedSegment;
import org.dragoman.decode.DecodingOptions;
import org.dragoman.decode.Hypothesis;
import org.dragoman.dispatch.Boilerplate;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.dispatch.DispatchReader;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.glossary.store.ShippedNames;
import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.Span;
import org.dragoman.translate.terms.TextTerms;

import com.sun.management.OperatingSystemMXBean;

/**
 * What taking dispatches apart, glossary and audit cost beside the translation of the same text, in processor time, so that
 * others on the machine do not matter. Run by hand; the argument is the stem of two files of aligned lines, {@code dev/wire}.
 */
final class CheckingCost {

    private static final int LINES_A_DISPATCH = 10;
    private static final int WARM_UPS = 25;
    private static final int ROUNDS = 10;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<String> arabic;
    private final List<String> english;
    private final DispatchReader reader = new DispatchReader(Boilerplate.shipped());
    private final GlossaryMatcher names = new GlossaryMatcher(List.of(ShippedNames.glossary()));

    private CheckingCost(Path stem) throws IOException {
        arabic = Files.readAllLines(Path.of(stem + ".ar"));
        english = Files.readAllLines(Path.of(stem + ".en"));
    }

    public static void main(String[] args) throws IOException {
        new CheckingCost(Path.of(args[0])).measure();
    }

    private void measure() {
        Map<String, Double> costs = new LinkedHashMap<>();
        try (TranslationModel model = ShippedModel.load();
                BatchDecoder decoder = BatchDecoder.start(model.encoderDecoder(),
                        new BatchLimits(1, 4096, 32, 5000, Duration.ofSeconds(1), Duration.ofSeconds(10)), Clock.systemUTC(),
                        BatchObserver.NONE)) {
            Map<String, Runnable> stages = new LinkedHashMap<>();
            stages.put("dispatch", this::read);
            stages.put("glossary", this::match);
            stages.put("audit", this::audit);
            stages.forEach((name, stage) -> costs.put(name, cost(stage)));
            translate(model, decoder);
            long before = PROCESS.getProcessCpuTime();
            translate(model, decoder);
            costs.put("translation", (PROCESS.getProcessCpuTime() - before) / 1e6);
        }
        double translation = costs.get("translation");
        costs.forEach((name, cost) -> System.out.printf(Locale.ROOT, "%-12s %7.3f ms a sentence, %5.2f %%%n", name,
                cost / arabic.size(), 100 * cost / translation));
        double checks = costs.values().stream().mapToDouble(Double::doubleValue).sum() - translation;
        System.out.printf(Locale.ROOT, "%-12s %7.3f ms a sentence, %5.2f %%%n", "all checks", checks / arabic.size(),
                100 * checks / translation);
    }

    /** Milliseconds of one round, once the code has been compiled. */
    private static double cost(Runnable stage) {
        IntStream.range(0, WARM_UPS).forEach(i -> stage.run());
        long before = THREADS.getCurrentThreadCpuTime();
        IntStream.range(0, ROUNDS).forEach(i -> stage.run());
        return (THREADS.getCurrentThreadCpuTime() - before) / 1e6 / ROUNDS;
    }

    private void read() {
        for (int from = 0; from < arabic.size(); from += LINES_A_DISPATCH) {
            List<String> lines = arabic.subList(from, Math.min(arabic.size(), from + LINES_A_DISPATCH));
            reader.read(Dispatch.of(String.join("\n", lines)));
        }
    }

    private void match() {
        for (int i = 0; i < arabic.size(); i++) {
            new TextTerms(arabic.get(i), names).impose(Span.of(arabic.get(i)), english.get(i));
        }
    }

    private void audit() {
        Audit audit = new Audit(-1, AuditObserver.NONE);
        for (int i = 0; i < arabic.size(); i++) {
            audit.of(arabic.get(i), english.get(i), Audit.Context.NONE);
        }
    }

    private void translate(TranslationModel model, BatchDecoder decoder) {
        DecodingOptions options = DecodingOptions.beam(4).withNoRepeatNgramSize(5);
        List<EncodedSegment> segments = arabic.stream()
                .map(line -> model.tokenizer().encode(ArabicNormalizer.normalize(line).value()))
                .filter(tokens -> tokens.length <= model.description().maxSourceTokens())
                .map(tokens -> new EncodedSegment(tokens, options, Instant.MAX)).toList();
        List<CompletableFuture<Hypothesis>> translations = decoder.submitAll(segments);
        translations.forEach(CompletableFuture::join);
    }
}
