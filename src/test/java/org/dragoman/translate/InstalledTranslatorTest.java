package org.dragoman.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.dragoman.batch.BatchDecoder;
import org.dragoman.batch.BatchDecoders;
import org.dragoman.batch.BatchLimits;
import org.dragoman.batch.BatchObserver;
import org.dragoman.decode.DecodingOptions;
import org.dragoman.decode.LoadedModel;
import org.dragoman.decode.ModelDescription;
import org.dragoman.decode.ModelDescription.Golden;
import org.dragoman.decode.ModelSource;
import org.dragoman.decode.Replaceable.Replacement;
import org.dragoman.dispatch.Boilerplate;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.dispatch.DispatchReader;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.translate.retry.RetryPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InstalledTranslatorTest {

    private static final TranslationOrder ORDER = new TranslationOrder(DecodingOptions.greedy(), Instant.MAX);

    /** What the folder would hold next; each is loaded once. */
    private final Queue<Supplier<LoadedModel>> installed = new ArrayDeque<>();
    private final Queue<String> closed = new ConcurrentLinkedQueue<>();
    private final TranslationCache cache = new TranslationCache(100_000);
    private final WarmUp warmUp = new WarmUp(Clock.systemUTC());
    private final BatchDecoders batches = new BatchDecoders(
            new BatchLimits(1, 4096, 8, 500, Duration.ofSeconds(1), Duration.ofSeconds(5)), Clock.systemUTC(),
            BatchObserver.NONE);

    @AfterEach
    void stop() {
        batches.close();
    }

    private InstalledTranslator start(FakeModel first) {
        install(first, "1", "said the minister");
        InstalledTranslator translator = new InstalledTranslator(new ModelSource() {

            @Override
            public boolean changed() {
                return !installed.isEmpty();
            }

            @Override
            public LoadedModel load() {
                return installed.remove().get();
            }
        }, this::work, warmUp);
        translator.warmUp();
        return translator;
    }

    private ModelAtWork work(LoadedModel model) {
        BatchDecoder decoder = batches.start(model.model());
        return new ModelAtWork(new SegmentDecoder(model.description(), model.tokenizer(), decoder, cache, 4,
                ForkJoinPool.commonPool()), () -> {
                    batches.close(decoder);
                    model.closing().run();
                });
    }

    private void install(FakeModel model, String digest, String golden) {
        ModelDescription description = new ModelDescription("fake-ar-en", "1", "ar", "en", "Apache-2.0", "arabic-1",
                FakeModel.LONGEST, new Golden("قال الوزير", golden), digest.repeat(64));
        installed.add(() -> new LoadedModel(description, model, model.model(), () -> closed.add(digest)));
    }

    private static Translator translator(InstalledTranslator model) {
        return new Translator(new DispatchReader(Boilerplate.shipped()), model, () -> new GlossaryMatcher(List.of()),
                RetryPolicy.NEVER);
    }

    private void awaitClosed(String... digests) throws InterruptedException {
        for (int tries = 0; closed.size() < digests.length && tries < 1000; tries++) {
            Thread.sleep(10);
        }
        assertEquals(List.of(digests), List.copyOf(closed));
    }

    @Test
    void whatIsUnderWayIsFinishedWithTheModelItWasBegunWith() throws Exception {
        FakeModel first = new FakeModel();
        InstalledTranslator model = start(first);
        Translator translator = translator(model);
        first.hold();
        OngoingTranslation before = translator.begin(Dispatch.of("زار الرئيس بغداد."), ORDER);
        FakeModel second = new FakeModel();
        install(second, "2", "said the minister");

        assertInstanceOf(Replacement.Made.class, model.refresh());
        OngoingTranslation after = translator.begin(Dispatch.of("زار الوزير بغداد."), ORDER);

        assertEquals("Visited the minister Baghdad.", after.await().text());
        assertEquals("2".repeat(64), after.model().digest());
        assertEquals("2".repeat(64), model.description().digest());
        assertEquals(List.of(), List.copyOf(closed));
        first.release();
        assertEquals("Visited the president Baghdad.", before.await().text());
        assertEquals("1".repeat(64), before.model().digest());
        awaitClosed("1");
    }

    @Test
    void theCacheAnswersNothingThatAnotherModelSaid() {
        FakeModel first = new FakeModel();
        InstalledTranslator model = start(first);
        Translator translator = translator(model);
        translator.begin(Dispatch.of("زار الرئيس بغداد."), ORDER).await();
        FakeModel second = new FakeModel();
        install(second, "2", "said the minister");
        model.refresh();
        int encoded = second.encoded();

        translator.begin(Dispatch.of("زار الرئيس بغداد."), ORDER).await();

        assertEquals(encoded + 1, second.encoded());
    }

    @Test
    void aModelThatDoesNotProveItselfIsRefusedAndTheOldOneGoesOn() throws Exception {
        InstalledTranslator model = start(new FakeModel());
        install(new FakeModel(), "2", "said another");
        Replacement refused = model.refresh();

        assertTrue(assertInstanceOf(Replacement.Refused.class, refused).reason().contains("golden"));
        assertTrue(model.replacementRefused());
        assertTrue(warmUp.passed());
        awaitClosed("2");
        installed.add(() -> {
            throw new IllegalStateException("step.onnx is missing");
        });
        assertEquals("step.onnx is missing", assertInstanceOf(Replacement.Refused.class, model.refresh()).reason());
        assertEquals("said the minister.",
                translator(model).begin(Dispatch.of("قال الوزير."), ORDER).await().text());
        install(new FakeModel(), "3", "said the minister");
        assertInstanceOf(Replacement.Made.class, model.refresh());
        assertFalse(model.replacementRefused());
        awaitClosed("2", "1");
    }

    @Test
    void theSameModelOnceMoreChangesNothing() throws Exception {
        InstalledTranslator model = start(new FakeModel());
        install(new FakeModel(), "1", "said the minister");

        assertInstanceOf(Replacement.None.class, model.refresh());
        awaitClosed("1");
        assertEquals("said the minister.", translator(model).begin(Dispatch.of("قال الوزير."), ORDER).await().text());
    }

    @Test
    void aServiceThatWasNotReadyBecomesReady() {
        install(new FakeModel(), "0", "something else");
        InstalledTranslator model = start(new FakeModel());
        assertFalse(warmUp.passed());

        model.refresh();

        assertTrue(warmUp.passed());
    }

    @Test
    void requestsFlowOverWithoutAnError() throws Exception {
        InstalledTranslator model = start(new FakeModel());
        Translator translator = translator(model);
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(4);
        List<CompletableFuture<Integer>> clients = new ArrayList<>();
        for (int client = 0; client < 4; client++) {
            int number = client;
            clients.add(CompletableFuture.supplyAsync(() -> {
                int texts = 0;
                for (; !done.get() || texts == 0; texts++) {
                    String word = "كلمة" + number + "x" + texts;
                    assertEquals("said the minister [" + word + "].",
                            translator.begin(Dispatch.of("قال الوزير " + word + "."), ORDER).await().text());
                    begun.countDown();
                }
                return texts;
            }, work -> new Thread(work).start()));
        }
        begun.await();
        for (int digest = 2; digest < 10; digest++) {
            install(new FakeModel(), Integer.toString(digest), "said the minister");
            assertInstanceOf(Replacement.Made.class, model.refresh());
            Thread.sleep(20);
        }
        done.set(true);
        for (CompletableFuture<Integer> client : clients) {
            assertTrue(client.get() > 0);
        }
        for (int tries = 0; closed.size() < 8 && tries < 1000; tries++) {
            Thread.sleep(10);
        }
        assertEquals(8, closed.size());
        assertFalse(closed.contains("9"));
    }
}
