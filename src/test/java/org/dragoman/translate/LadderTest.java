package org.dragoman.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

import org.dragoman.batch.BatchDecoder;
import org.dragoman.batch.BatchLimits;
import org.dragoman.batch.BatchObserver;
import org.dragoman.decode.DecodingOptions;
import org.dragoman.dispatch.Boilerplate;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.dispatch.DispatchReader;
import org.dragoman.glossary.EntryKind;
import org.dragoman.glossary.Glossary;
import org.dragoman.glossary.GlossaryEntry;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.translate.retry.Doubts;
import org.dragoman.translate.retry.Proofreader;
import org.dragoman.translate.retry.RetryPolicy;
import org.dragoman.translate.retry.Rung;
import org.dragoman.translate.retry.Tried;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LadderTest {

    private static final Doubts ERROR = new Doubts(1, 0, 0, true);
    private static final GlossaryEntry WAZIR = new GlossaryEntry("الوزير", "al-Wazir", List.of(), EntryKind.PERSON, "");

    private final FakeModel model = new FakeModel("<term>", "<trans>");
    private final BatchDecoder batches = BatchDecoder.start(model.model(),
            new BatchLimits(1, 4096, 8, 50, Duration.ofSeconds(1), Duration.ZERO), Clock.systemUTC(), BatchObserver.NONE);
    private final SegmentDecoder decoder = new SegmentDecoder(FakeModel.DESCRIPTION, model, batches,
            new TranslationCache(100_000), 4, ForkJoinPool.commonPool());
    private final List<Tried> observed = new ArrayList<>();

    @AfterEach
    void stop() {
        batches.close();
    }

    private TranslatedSegment translate(String text, int retries, Proofreader proofreader, Glossary... glossaries) {
        Translator translator = new Translator(new DispatchReader(Boilerplate.shipped()), ModelHolder.of(decoder),
                () -> new GlossaryMatcher(List.of(glossaries)), new RetryPolicy(proofreader, observed::add, retries));
        TranslationOrder order = new TranslationOrder(DecodingOptions.greedy(), Instant.MAX, true, Optional.empty());
        return translator.begin(Dispatch.of(text), order).await().segments().get(0);
    }

    private static Proofreader doubting(String words) {
        return draft -> draft.english().contains(words) ? ERROR : Doubts.NONE;
    }

    private static Proofreader missing(String words) {
        return draft -> draft.english().contains(words) ? Doubts.NONE : ERROR;
    }

    @Test
    void aDoubtfulSegmentIsTranslatedAgainAndTheBetterEnglishKept() {
        TranslatedSegment segment = translate("قال ربما الوزير", 3, doubting("perhaps"));

        assertEquals("said surely the minister", segment.text());
        assertEquals(List.of(new Tried(Rung.WIDER_BEAM, true)), segment.tried());
        assertEquals(segment.tried(), observed);
        assertEquals(2, model.encoded());

        assertEquals(segment, translate("قال ربما الوزير", 3, doubting("perhaps")));
        assertEquals(2, model.encoded(), "second tries are remembered as well");
    }

    @Test
    void theSecondTryAtWhatBrokeOffIsSaid() {
        assertEquals(List.of(new Tried(Rung.WIDER_BEAM, true)),
                translate("قال الوزير " + FakeModel.ENDLESS, 3, Proofreader.NONE).tried());
        assertEquals(List.of(new Tried(Rung.WIDER_BEAM, false)),
                translate("قال الوزير " + FakeModel.HOPELESS, 3, Proofreader.NONE).tried());
    }

    @Test
    void whatNobodyDoubtsIsTranslatedOnce() {
        assertEquals(List.of(), translate("قال ربما الوزير", 3, draft -> new Doubts(0, 2, 1, false)).tried());
        assertEquals(1, model.encoded());
    }

    @Test
    void theFirstEnglishStandsWhenNothingIsBetter() {
        TranslatedSegment segment = translate("قال ربما الوزير", 3,
                draft -> draft.english().contains("perhaps") ? ERROR : new Doubts(1, 1, 0, true));

        assertEquals("said perhaps the minister", segment.text());
        assertEquals(List.of(new Tried(Rung.WIDER_BEAM, false)), segment.tried());
    }

    @Test
    void retriesAreCountedAndCanBeSwitchedOff() {
        String sentence = "قال ربما الوزير في بغداد اليوم، زار الرئيس في بغداد اليوم، وقال الوزير ربما في بغداد اليوم";
        assertEquals(List.of(), translate(sentence, 0, draft -> ERROR).tried());
        assertEquals(List.of(Rung.OTHER_SPLIT), rungs(translate(sentence, 1, draft -> ERROR)));
        assertEquals(List.of(Rung.OTHER_SPLIT, Rung.WIDER_BEAM), rungs(translate(sentence, 3, draft -> ERROR)));
    }

    private static List<Rung> rungs(TranslatedSegment segment) {
        return segment.tried().stream().map(Tried::rung).toList();
    }

    @Test
    void aNameThatIsMissingIsCarriedOverAsASymbol() {
        TranslatedSegment segment = translate("قال الوزير اليوم", 3, missing("Wazir"),
                new Glossary(Glossary.SHIPPED, List.of(WAZIR)));

        assertEquals("said al-Wazir today", segment.text());
        assertEquals(List.of(new Tried(Rung.NAMES_AS_SYMBOLS, true)), segment.tried());
        assertTrue(segment.terms().get(0).applied());
        assertEquals("al-Wazir", segment.terms().get(0).range().orElseThrow().in(segment.text()));
    }

    @Test
    void whatTheNewsroomHasRuledOnIsCarriedOverAtFirst() {
        TranslatedSegment segment = translate("الوزير قال اليوم", 3, Proofreader.NONE,
                new Glossary("desk", List.of(WAZIR)));

        assertEquals("Al-Wazir said today", segment.text());
        assertEquals(List.of(), segment.tried());
        assertEquals(1, model.encoded());
    }

    @Test
    void aWordThatStandsTwiceIsWrittenOnceWithoutAskingTheModelAgain() {
        TranslatedSegment segment = translate("قال في بغداد بغداد", 3, doubting("Baghdad Baghdad"));

        assertEquals("said in Baghdad", segment.text());
        assertEquals(List.of(new Tried(Rung.SAID_ONCE, true)), segment.tried());
        assertEquals(1, model.encoded());
    }

    @Test
    void namesAsTheModelSpeltThemAreTriedAsWell() {
        GlossaryEntry baghdad = new GlossaryEntry("بغداد", "Bagdaad", List.of(), EntryKind.PLACE, "");
        TranslatedSegment segment = translate("قال في بغداد", 3, doubting("Bagdaad"),
                new Glossary(Glossary.SHIPPED, List.of(baghdad)));

        assertEquals("said in Baghdad", segment.text());
        assertEquals(List.of(Rung.WIDER_BEAM, Rung.GLOSSARY_OFF), rungs(segment));
        assertTrue(segment.tried().get(1).kept());
        assertEquals(false, segment.terms().get(0).applied());
    }
}
