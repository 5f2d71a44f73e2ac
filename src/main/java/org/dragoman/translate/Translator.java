package org.dragoman.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.dragoman.decode.ModelDescription;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.dispatch.DispatchParts;
import org.dragoman.dispatch.DispatchReader;
import org.dragoman.dispatch.Part;
import org.dragoman.dispatch.PartKind;
import org.dragoman.dispatch.date.DoubleMonths;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.LanguageReport;
import org.dragoman.text.SentenceSplitter;
import org.dragoman.text.Span;
import org.dragoman.translate.retry.RetryPolicy;
import org.dragoman.translate.retry.Rung;
import org.dragoman.translate.retry.Tried;
import org.dragoman.translate.terms.Slots.Slotted;
import org.dragoman.translate.terms.TextTerms;

/** Arabic in, its aligned English out. Safe for use by many threads at once. */
public final class Translator {

    /** Version of everything but the model that could change a translation: normalization, splitting, reassembly. */
    public static final String RULES = ArabicNormalizer.NAME + "+6";

    /** Tags within a sentence of pasted HTML: the model knows none, and breaks off at them. */
    private static final Pattern INLINE_MARKUP = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>");

    private static final GlossaryMatcher NO_TERMS = new GlossaryMatcher(List.of());

    private final DispatchReader reader;
    private final ModelHolder models;
    private final Supplier<GlossaryMatcher> terms;
    private final RetryPolicy retries;

    Translator(DispatchReader reader, SegmentDecoder decoder) {
        this(reader, ModelHolder.of(decoder), () -> NO_TERMS, RetryPolicy.NEVER);
    }

    /** @param terms finds the terms of orders that name no glossary */
    Translator(DispatchReader reader, ModelHolder models, Supplier<GlossaryMatcher> terms, RetryPolicy retries) {
        this.retries = Objects.requireNonNull(retries, "retries");
        this.terms = Objects.requireNonNull(terms, "terms");
        this.reader = Objects.requireNonNull(reader, "reader");
        this.models = Objects.requireNonNull(models, "models");
    }

    /**
     * Begins to translate the text of a dispatch. Cheap steps are done in the calling thread, the model runs in its own.
     *
     * @throws UnsupportedLanguageException
     *         if no paragraph is Arabic
     * @throws RejectedExecutionException
     *         if there is no room for its segments, or the process is shutting down
     */
    public OngoingTranslation begin(Dispatch dispatch, TranslationOrder order) {
        LanguageReport languages = LanguageReport.of(dispatch.text());
        if (!languages.hasArabic()) {
            throw new UnsupportedLanguageException(languages);
        }
        DispatchParts parts = reader.read(dispatch);
        return begin(splitter -> new SourceText(dispatch.text(), parts, languages, splitter, order.translateBoilerplate()),
                order);
    }

    /**
     * As {@link #begin} for a line that stands by itself, a headline given beside its text. It is never refused: what is not
     * Arabic passes through.
     */
    public OngoingTranslation beginHeadline(String headline, TranslationOrder order) {
        DispatchParts parts = new DispatchParts(List.of(new Part(PartKind.HEADLINE, Span.of(headline))), List.of());
        return begin(splitter -> new SourceText(headline, parts, LanguageReport.of(headline), splitter, true), order);
    }

    /** Finds the terms of orders that name no glossary. */
    public GlossaryMatcher terms() {
        return terms.get();
    }

    /** What texts that are begun now are translated with. */
    public ModelDescription model() {
        return models.description();
    }

    /** One model splits a text and translates all of it, whatever takes its place meanwhile. */
    private OngoingTranslation begin(Function<SentenceSplitter, SourceText> splitting, TranslationOrder order) {
        ModelAtWork model = models.hold();
        try {
            OngoingTranslation ongoing = begin(splitting.apply(model.splitter()), order, model.decoder());
            ongoing.whole().whenComplete((done, failure) -> model.release());
            return ongoing;
        } catch (RuntimeException refused) {
            model.release();
            throw refused;
        }
    }

    private OngoingTranslation begin(SourceText source, TranslationOrder order, SegmentDecoder decoder) {
        SegmentDecoder.Pending pending = new SegmentDecoder.Pending();
        TextTerms found = new TextTerms(source.segmented().text(), order.terms().orElseGet(terms));
        Attempts attempts = new Attempts(source, found, decoder, new DecodingRun(order, pending), retries.proofreader());
        Map<Integer, TranslatedSegment> settled = new TreeMap<>();
        Map<Integer, Slotted> read = new TreeMap<>();
        for (int i = 0; i < source.size(); i++) {
            Optional<TranslatedSegment> known = source.passedThrough(i).isPresent() ? Optional.of(source.passed(i))
                    : source.known(i, found);
            if (known.isPresent()) {
                settled.put(i, known.get());
            } else {
                read.put(i, attempts.first(i));
            }
        }
        Map<String, CompletableFuture<DecodedSegment>> decoded = decoder
                .decode(read.values().stream().map(Slotted::text).toList(), order, pending);
        List<CompletableFuture<TranslatedSegment>> segments = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            int number = i;
            segments.add(settled.containsKey(i) ? CompletableFuture.completedFuture(settled.get(i))
                    : decoded.get(read.get(i).text())
                            .thenCompose(english -> climbed(number, read.get(number), english, attempts))
                            .thenApply(climbed -> source.translated(number, climbed)));
        }
        CompletableFuture<Translation> whole = CompletableFuture.allOf(segments.toArray(CompletableFuture[]::new))
                .thenApply(done -> segments.stream().map(CompletableFuture::join).toList())
                .thenApply(source::translation);
        return new OngoingTranslation(source.segmented(), segments, whole, pending, decoder.description());
    }

    /** The best English of a segment, begun with what the model made of it at first. */
    private CompletableFuture<Ladder.Climbed> climbed(int segment, Slotted read, DecodedSegment english, Attempts attempts) {
        Ladder ladder = new Ladder(retries, attempts);
        return attempts.candidate(segment, read, english).map(first -> ladder.climb(segment, first))
                .orElseGet(() -> attempts.plain(segment)
                        .thenCompose(plain -> ladder.climb(segment, plain.orElseThrow()))
                        .thenApply(climbed -> climbed.after(new Tried(Rung.NAMES_AS_SYMBOLS, false))));
    }

    /** What the model reads of a segment. */
    static String normalized(String segment) {
        return DoubleMonths.reduced(ArabicNormalizer.normalize(INLINE_MARKUP.matcher(segment).replaceAll(""))).value();
    }
}
