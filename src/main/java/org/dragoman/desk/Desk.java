package org.dragoman.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.dragoman.audit.Audit;
import org.dragoman.audit.AuditedTranslation;
import org.dragoman.decode.DecodingOptions;
import org.dragoman.desk.answer.DispatchAnswer;
import org.dragoman.desk.answer.ModelsUsed;
import org.dragoman.desk.answer.Timings;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.summarize.Story;
import org.dragoman.summarize.Summarizer;
import org.dragoman.summarize.SummaryLength;
import org.dragoman.summarize.TranslatedStory;
import org.dragoman.summarize.answer.SummaryAnswer;
import org.dragoman.translate.OngoingTranslation;
import org.dragoman.translate.SegmentMemory;
import org.dragoman.translate.TranslatedSegment;
import org.dragoman.translate.Translation;
import org.dragoman.translate.TranslationOrder;
import org.dragoman.translate.Translator;
import org.dragoman.translate.answer.SegmentAnswer;
import org.dragoman.translate.answer.TranslationAnswer;

/** Where dispatches are worked on. Safe for use by many threads at once. */
public final class Desk {

    private final Translator translator;
    private final Audit audit;
    private final Summarizer summarizer;
    private final DecodingOptions options;
    private final Executor executor;
    private final StageObserver observer;

    /**
     * @param options
     *        how texts are decoded where an order does not say
     * @param executor
     *        runs what follows on a finished translation
     */
    public Desk(Translator translator, Audit audit, Summarizer summarizer, DecodingOptions options,
            Executor executor, StageObserver observer) {
        this.translator = Objects.requireNonNull(translator, "translator");
        this.audit = Objects.requireNonNull(audit, "audit");
        this.summarizer = Objects.requireNonNull(summarizer, "summarizer");
        this.options = Objects.requireNonNull(options, "options");
        this.executor = Objects.requireNonNull(executor, "executor");
        this.observer = Objects.requireNonNull(observer, "observer");
    }

    /**
     * Begins to work on a dispatch.
     *
     * @throws UnsupportedTextException
     *         when no paragraph of it is Arabic
     * @throws java.util.concurrent.RejectedExecutionException
     *         when there is no room for its segments, or the process is shutting down
     */
    public OngoingDispatch begin(DispatchOrder order) {
        return begin(order, Optional.empty());
    }

    /**
     * As {@link #begin(DispatchOrder)} for a dispatch that had earlier versions, or will have later ones.
     *
     * @param memory
     *        what is known of the version before, and is told what this one is made of
     */
    public OngoingDispatch begin(DispatchOrder order, Optional<SegmentMemory> memory) {
        StageObserver.Stages stages = observer.begin();
        long start = System.nanoTime();
        Dispatch dispatch = order.dispatch();
        TranslationOrder translation = new TranslationOrder(options(order.beam()), order.deadline(),
                order.translateBoilerplate(), order.terms(), memory);
        List<Supplier<OngoingTranslation>> texts = new ArrayList<>();
        texts.add(() -> translator.begin(dispatch, translation));
        dispatch.headline().ifPresent(headline -> texts.add(() -> translator.beginHeadline(headline, translation)));
        OngoingTexts ongoing = OngoingTexts.begin(texts);
        stages.done("read", start, ongoing.segments());
        long read = System.nanoTime();
        ongoing.whole().thenRun(() -> stages.done("translate", read, ongoing.segments()));
        return new OngoingDispatch(ongoing,
                ongoing.whole().thenApplyAsync(done -> answer(ongoing, done, order, start, stages), executor)
                        .whenComplete((answer, failure) -> stages.over(failure != null)));
    }

    /**
     * Begins to translate texts that have nothing to do with each other.
     *
     * @throws UnsupportedTextException
     *         when no paragraph of one of them is Arabic
     * @throws java.util.concurrent.RejectedExecutionException
     *         when there is no room for their segments, or the process is shutting down
     */
    public OngoingTexts begin(List<String> texts, OptionalInt beam, Optional<GlossaryMatcher> terms, Instant deadline) {
        TranslationOrder order = new TranslationOrder(options(beam), deadline, true, terms);
        StageObserver.Stages stages = observer.begin();
        long start = System.nanoTime();
        OngoingTexts ongoing = OngoingTexts.begin(texts.stream()
                .<Supplier<OngoingTranslation>> map(text -> () -> translator.begin(Dispatch.of(text), order)).toList());
        ongoing.whole().thenRun(() -> stages.done("translate", start, ongoing.segments()))
                .whenComplete((done, failure) -> stages.over(failure != null));
        return ongoing;
    }

    /** The story that a translation tells, with what the audit found against it. */
    public static Story story(String id, Translation translation, TranslationAnswer audited) {
        Set<Integer> erroneous = audited.segments().stream().filter(Desk::isErroneous).map(SegmentAnswer::number)
                .collect(Collectors.toSet());
        return TranslatedStory.of(id, translation, erroneous);
    }

    private static boolean isErroneous(SegmentAnswer segment) {
        return segment.findings() != null
                && segment.findings().stream().anyMatch(finding -> finding.severity().equals("error"));
    }

    /** One summary of stories on the same matter. */
    public SummaryAnswer summarize(List<Story> stories, SummaryLength length) {
        return SummaryAnswer.of(summarizer.summarize(stories, length), length);
    }

    /** The headline that came with the dispatch may stand above the summary when there is nothing against its English. */
    private static SummaryAnswer headed(SummaryAnswer summary, List<TranslationAnswer> audited) {
        return audited.stream().skip(1).filter(TranslationAnswer::complete)
                .filter(own -> own.segments().stream().noneMatch(segment -> segment.findings() != null)).findFirst()
                .map(own -> summary.headed(own.text())).orElse(summary);
    }

    /** What texts are translated with. */
    public ModelsUsed translationModel(OngoingTexts texts, Optional<GlossaryMatcher> terms) {
        return ModelsUsed.of(texts.model()).with(terms.orElseGet(translator::terms));
    }

    /** What a translation that is begun now and its summary are made with. */
    public ModelsUsed models() {
        return ModelsUsed.of(translator.model(), summarizer.modelVersion());
    }

    /** A translation with what an editor should look at. */
    public TranslationAnswer audited(Translation translation) {
        return AuditedTranslation.of(translation, audit);
    }

    /** A segment of a text whose translation goes on, with what an editor should look at. */
    public SegmentAnswer audited(OngoingTranslation text, TranslatedSegment segment) {
        return AuditedTranslation.of(segment, text.source(), audit);
    }

    private DecodingOptions options(OptionalInt beam) {
        return options.withBeamSize(beam.orElse(options.beamSize()));
    }

    private DispatchAnswer answer(OngoingTexts ongoing, List<Translation> done, DispatchOrder order, long start,
            StageObserver.Stages stages) {
        long translated = System.nanoTime();
        List<TranslationAnswer> audited = done.stream().map(this::audited).toList();
        stages.done("audit", translated, ongoing.segments());
        if (order.requireClean()) {
            NotCleanException.requireClean(audited);
        }
        Translation text = done.get(0);
        long checked = System.nanoTime();
        SummaryAnswer summary = headed(summarize(List.of(story("0", text, audited.get(0))), order.summary()), audited);
        stages.done("summarize", checked, text.segments().size());
        Timings timings = new Timings((translated - start) / 1_000_000, Timings.since(translated), Timings.since(start));
        ModelsUsed models = ModelsUsed.of(ongoing.model(), summarizer.modelVersion());
        return DispatchAnswer.of(text, audited, summary, models.with(order.terms().orElseGet(translator::terms)), timings);
    }
}
