package org.dragoman.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;

import org.dragoman.batch.BatchDecoder;
import org.dragoman.batch.BatchLimits;
import org.dragoman.batch.BatchObserver;
import org.dragoman.decode.DecodingOptions;
import org.dragoman.decode.ModelDescription;
import org.dragoman.dispatch.Boilerplate;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.dispatch.DispatchReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Versions of a text, each translated by a process that knows of the one before only what was kept of it. */
@Timeout(30)
class SegmentMemoryTest {

    private static final String FIRST = "زار الرئيس بغداد.\nقال الوزير.\nقال الرئيس.";
    private static final String SECOND = "زار الرئيس بغداد.\nقال الوزير اليوم.\nقال الرئيس.";

    private final FakeModel model = new FakeModel();
    private final List<BatchDecoder> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(BatchDecoder::close);
    }

    /** As after a start: its sentence cache is empty. */
    private Translator process(ModelDescription description) {
        BatchDecoder batches = BatchDecoder.start(model.model(),
                new BatchLimits(1, 4096, 8, 50, Duration.ofSeconds(1), Duration.ZERO), Clock.systemUTC(), BatchObserver.NONE);
        started.add(batches);
        return new Translator(new DispatchReader(Boilerplate.shipped()),
                new SegmentDecoder(description, model, batches, new TranslationCache(100_000), 4, ForkJoinPool.commonPool()));
    }

    private String translate(Translator translator, String text, DecodingOptions options, SegmentMemory memory) {
        return translator.begin(Dispatch.of(text),
                new TranslationOrder(options, Instant.MAX, true, Optional.empty(), Optional.of(memory))).await().text();
    }

    private SegmentMemory afterFirst(DecodingOptions options) {
        SegmentMemory memory = new SegmentMemory(List.of());
        translate(process(FakeModel.DESCRIPTION), FIRST, options, memory);
        return new SegmentMemory(memory.entries());
    }

    @Test
    void onlyWhatChangedGoesThroughTheModel() {
        SegmentMemory memory = afterFirst(DecodingOptions.greedy());
        int before = model.encoded();
        assertEquals(3, before);
        String english = translate(process(FakeModel.DESCRIPTION), SECOND, DecodingOptions.greedy(), memory);

        assertEquals("Visited the president Baghdad.\nsaid the minister today.\nsaid the president.", english);
        assertEquals(before + 1, model.encoded());
        assertEquals(Set.of("زار الرئيس بغداد.", "قال الوزير اليوم.", "قال الرئيس."), memory.entries().stream()
                .map(SegmentMemory.Entry::segment).collect(Collectors.toSet()), "what went is forgotten");
    }

    @Test
    void whatTheCacheHadIsRememberedToo() {
        Translator process = process(FakeModel.DESCRIPTION);
        translate(process, FIRST, DecodingOptions.greedy(), new SegmentMemory(List.of()));
        SegmentMemory memory = new SegmentMemory(List.of());
        translate(process, FIRST, DecodingOptions.greedy(), memory);

        assertEquals(3, memory.entries().size());
        assertEquals(3, model.encoded());
    }

    @Test
    void anotherModelOrOtherOptionsTranslateAgain() {
        SegmentMemory memory = afterFirst(DecodingOptions.greedy());
        ModelDescription other = new ModelDescription("fake-ar-en", "2", "ar", "en", "Apache-2.0", "arabic-1",
                FakeModel.LONGEST, FakeModel.DESCRIPTION.golden(), "0ther");
        translate(process(other), FIRST, DecodingOptions.greedy(), memory);
        assertEquals(6, model.encoded());
        translate(process(FakeModel.DESCRIPTION), FIRST, DecodingOptions.beam(2), memory);
        assertTrue(model.encoded() >= 9, () -> model.encoded() + " encoded");
    }
}
