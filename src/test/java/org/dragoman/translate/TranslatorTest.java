package org.dragoman.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dragoman.batch.BatchDecoder;
import org.dragoman.batch.BatchLimits;
import org.dragoman.batch.BatchObserver;
import org.dragoman.batch.DeadlineExceededException;
import org.dragoman.batch.QueueFullException;
import org.dragoman.decode.DecodingOptions;
import org.dragoman.dispatch.Boilerplate;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.dispatch.DispatchReader;
import org.dragoman.text.LanguageReport;
import org.dragoman.text.Span;
import org.dragoman.text.TextKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TranslatorTest {

    private static final TranslationOrder ORDER = new TranslationOrder(DecodingOptions.greedy(), Instant.MAX);

    private final FakeModel model = new FakeModel();
    private final BatchDecoder batches = BatchDecoder.start(model.model(),
            new BatchLimits(1, 4096, 8, 50, Duration.ofSeconds(1), Duration.ZERO), Clock.systemUTC(), BatchObserver.NONE);
    private final Translator translator = new Translator(new DispatchReader(Boilerplate.shipped()),
            new SegmentDecoder(FakeModel.DESCRIPTION, model, batches,
                    new TranslationCache(100_000), 4, ForkJoinPool.commonPool()));

    @AfterEach
    void stop() {
        model.release();
        batches.close();
    }

    private Translation translate(String text) {
        return translator.begin(Dispatch.of(text), ORDER).await();
    }

    @Test
    void alignsSegmentsAndKeepsTheGaps() {
        Translation translation = translate("زار الرئيس بغداد.\n\n\u2022 قال الوزير.  ");

        assertEquals("Visited the president Baghdad.\n\n\u2022 said the minister.  ", translation.text());
        assertEquals(List.of("زار الرئيس بغداد.", "قال الوزير."), translation.source().segmentTexts());
        assertEquals(List.of("Visited the president Baghdad.", "said the minister."), translation.target().segmentTexts());
        assertTrue(translation.isComplete());
        assertEquals(-0.25f, translation.segments().get(1).score(), 1e-6);
        assertEquals(new Span(21, 32), translation.segments().get(1).source());
    }

    @Test
    void tagsAroundASentenceStayAndThoseWithinItGo() {
        assertEquals("<p>said the minister in Baghdad.</p>", translate("<p>قال <b>الوزير</b> في بغداد.</p>").text());
    }

    @Test
    void passesThroughWhatIsNotArabicAndSaysWhy() {
        Translation translation = translate("قال الوزير.\nReuters reported today.\n2500\nМинистр сказал\n"
                + "رئیس جمهور ایران گفت که این کشور از مذاکره استقبال می‌کند");

        assertEquals("said the minister.\nReuters reported today.\n2500\nМинистр сказал\n"
                + "رئیس جمهور ایران گفت که این کشور از مذاکره استقبال می‌کند", translation.text());
        assertEquals(List.of("none", "LATIN_SCRIPT", "NO_LETTERS", "OTHER_SCRIPT", "OTHER_LANGUAGE"), translation.segments()
                .stream().map(segment -> segment.passedThrough().map(Enum::name).orElse("none")).toList());
    }

    @Test
    void aBylineIsTranslatedPieceByPiece() {
        Translation translation = translate("ليث الوزير/ الأناضول\nالقاهرة 5 مارس آذار (رويترز) - قال الوزير في بغداد.");

        assertEquals("Laith the minister/ Anadolu\n[القاهرة] 5 March (Reuters) - said the minister in Baghdad.",
                translation.text());
        assertEquals(List.of(0f, 0f),
                translation.segments().stream().filter(segment -> segment.text().matches("Anadolu|Reuters"))
                        .map(TranslatedSegment::score).toList());
    }

    @Test
    void monthWithTwoNamesIsReadOnce() {
        translate("زار الرئيس بغداد في أيلول.");
        assertEquals(translate("زار الرئيس بغداد في سبتمبر.").text(), translate("زار الرئيس بغداد في سبتمبر/ أيلول.").text());
        assertEquals(2, model.encoded());
    }

    @Test
    void boilerplateIsLeftOutUnlessItIsOrdered() {
        String text = "زار الرئيس بغداد.\nاقرأ أيضا: قال الوزير. في بغداد.\nقال الوزير. (أ ف ب)";
        Translation translation = translator
                .begin(Dispatch.of(text), new TranslationOrder(DecodingOptions.greedy(), Instant.MAX, false)).await();

        assertEquals("Visited the president Baghdad.\n\nsaid the minister. ", translation.text());
        assertEquals(List.of("none", "SET_ASIDE", "none", "SET_ASIDE"), translation.segments()
                .stream().map(segment -> segment.passedThrough().map(Enum::name).orElse("none")).toList());
        assertEquals(2, model.encoded());

        assertEquals(5, translate(text).source().size());
        assertTrue(translate(text).text().contains("said the minister. in Baghdad."));
    }

    @Test
    void refusesATextWithoutArabicAndReportsItsLanguages() {
        UnsupportedLanguageException refused = assertThrows(UnsupportedLanguageException.class,
                () -> translate("The minister said.\n2400\n2500"));

        assertEquals(List.of(TextKind.LATIN, TextKind.NO_LETTERS, TextKind.NO_LETTERS),
                refused.report().paragraphs().stream().map(LanguageReport.Paragraph::kind).toList());
        assertThrows(UnsupportedLanguageException.class, () -> translate("؟!..."));
        assertThrows(UnsupportedLanguageException.class, () -> translate("😀😀"));
    }

    @Test
    void equalSegmentsAreDecodedOnceAndRememberedAfterwards() {
        translate("قال الوزير.\nقال الوزير.\nقالَ الوزيــر.");
        assertEquals(1, model.encoded());

        translate("قال الوزير.");
        assertEquals(1, model.encoded());

        translator.begin(Dispatch.of("قال الوزير."), new TranslationOrder(DecodingOptions.beam(2), Instant.MAX)).await();
        assertEquals(2, model.encoded());
    }

    @Test
    void unfinishedSegmentIsTriedAgainWithABeam() {
        Translation translation = translate("قال الوزير " + FakeModel.ENDLESS);

        assertEquals("said the minister again", translation.text());
        assertTrue(translation.isComplete());
        assertEquals(2, model.encoded());
    }

    @Test
    void segmentThatCannotBeFinishedIsFlagged() {
        Translation translation = translate("زار الرئيس بغداد.\nقال الوزير " + FakeModel.HOPELESS);

        assertEquals(List.of(true, false), translation.segments().stream().map(TranslatedSegment::complete).toList());
        assertFalse(translation.isComplete());
        assertTrue(translation.segments().get(1).text().startsWith("said the minister for ever"));
    }

    @Test
    void sentenceOverTheModelsLimitIsCutAndJoined() {
        String sentence = IntStream.range(0, 5000).mapToObj(i -> i % 9 == 8 ? "بغداد،" : "الوزير")
                .collect(Collectors.joining(" "));
        Translation translation = translate(sentence);

        assertTrue(translation.source().size() >= 5000 / FakeModel.LONGEST);
        assertEquals(5000,
                translation.text().replace("the minister", "minister").replace("[بغداد،]", "Baghdad,").split(" ").length);
    }

    @Test
    void failureOfOneSegmentFailsTheWholeAtOnce() {
        OngoingTranslation ongoing = translator.begin(Dispatch.of("قال الوزير.\nقال " + FakeModel.BROKEN), ORDER);

        IllegalStateException failure = assertThrows(IllegalStateException.class, ongoing::await);
        assertEquals("the model is broken", failure.getMessage());
    }

    @Test
    void cancellationTakesTheSegmentsOutOfTheModel() throws Exception {
        model.hold();
        OngoingTranslation ongoing = translator.begin(Dispatch.of("قال الوزير.\nزار الرئيس بغداد."), ORDER);
        assertEquals(2, batches.unfinished());

        ongoing.cancel();

        assertEquals(0, batches.unfinished());
        assertThrows(CancellationException.class, ongoing::await);
        model.release();
        assertEquals("in Baghdad", translator.begin(Dispatch.of("في بغداد"), ORDER).whole().get(10, TimeUnit.SECONDS).text());
    }

    @Test
    void deadlinePassesDownToTheModel() {
        model.hold();
        OngoingTranslation ongoing = translator.begin(Dispatch.of("قال الوزير."),
                new TranslationOrder(DecodingOptions.greedy(), Instant.now().minusSeconds(1)));
        model.release();

        assertThrows(DeadlineExceededException.class, ongoing::await);
    }

    @Test
    void moreSegmentsThanThereIsRoomForAreRefused() {
        model.hold();
        String many = IntStream.range(0, 40).mapToObj(i -> "قال الوزير " + i + ".").collect(Collectors.joining("\n"));
        translator.begin(Dispatch.of(many), ORDER);

        assertThrows(QueueFullException.class, () -> translator.begin(Dispatch.of(many.replace("قال", "زار")), ORDER));
    }

    @Test
    void segmentsCanBeSeenAsTheyFinish() throws Exception {
        OngoingTranslation ongoing = translator.begin(Dispatch.of("قال الوزير.\nin English"), ORDER);

        assertEquals(Optional.of(PassedThrough.LATIN_SCRIPT), ongoing.segments().get(1).get().passedThrough());
        assertEquals("said the minister.", ongoing.segments().get(0).get(10, TimeUnit.SECONDS).text());
    }
}
