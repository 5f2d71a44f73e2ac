package org.dragoman.translate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.dragoman.batch.BatchDecoder;
import org.dragoman.batch.EncodedSegment;
import org.dragoman.decode.DecodingOptions;
import org.dragoman.decode.Hypothesis;
import org.dragoman.decode.ModelDescription;
import org.dragoman.decode.Tokenizer;
import org.dragoman.text.SentenceSplitter;
import org.dragoman.text.Span;
import org.dragoman.translate.SharedDecoding.Wanted;
import org.dragoman.translate.TranslationCache.Key;
import org.dragoman.translate.retry.Rung;
import org.dragoman.translate.retry.Tried;
import org.dragoman.translate.terms.Slots;

/** Normalized segments in, English out: from the cache where it has them, else from the model. */
final class SegmentDecoder {

    /** The second try never says any four tokens twice: what did not come to an end has mostly begun to turn in circles. */
    static final int RETRY_NO_REPEAT = 4;

    /** A segment below this many tokens is not taken apart; a piece may have this share of the segment. */
    private static final int SHORTEST_TO_HALVE = 16;
    private static final double PIECE = 0.65;

    private final ModelDescription description;
    private final Tokenizer tokenizer;
    private final SharedDecoding model;
    private final TranslationCache cache;
    private final int retryBeamSize;
    private final Executor executor;
    private final Slots slots;

    /**
     * @param executor
     *        runs what follows on a decoded segment, so that the model's threads need not
     */
    SegmentDecoder(ModelDescription description, Tokenizer tokenizer, BatchDecoder batches, TranslationCache cache,
            int retryBeamSize, Executor executor) {
        this.description = description;
        this.tokenizer = tokenizer;
        this.model = new SharedDecoding(batches, cache.keeps(), executor);
        this.cache = cache;
        this.retryBeamSize = retryBeamSize;
        this.executor = executor;
        this.slots = new Slots(tokenizer.slots().keySet().stream().sorted().toList());
    }

    ModelDescription description() {
        return description;
    }

    /** Source tokens of a normalized segment. */
    int length(String segment) {
        return tokenizer.encode(segment).length;
    }

    int longest() {
        return description.maxSourceTokens();
    }

    /** What can stand for names. */
    Slots slots() {
        return slots;
    }

    /** A normalized segment in pieces, cut where clauses meet; in one when it is short. */
    List<Span> halves(String segment) {
        int length = length(segment);
        return length < SHORTEST_TO_HALVE ? List.of(Span.of(segment))
                : new SentenceSplitter(this::length, (int) Math.ceil(length * PIECE)).split(segment, Span.of(segment));
    }

    /**
     * Decodes a request's segments; equal ones once.
     *
     * @return a future for each distinct segment
     * @throws RejectedExecutionException
     *         if batching has no room for all of them, or is closing
     */
    Map<String, CompletableFuture<DecodedSegment>> decode(List<String> segments, TranslationOrder order,
            Pending pending) {
        Map<String, CompletableFuture<DecodedSegment>> decoded = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String segment : new LinkedHashSet<>(segments)) {
            known(key(segment, order.options()), order).ifPresentOrElse(
                    known -> decoded.put(segment, CompletableFuture.completedFuture(known)), () -> unknown.add(segment));
        }
        List<CompletableFuture<Hypothesis>> hypotheses = model.submitAll(unknown.stream()
                .map(segment -> wanted(segment, order.options(), order.deadline())).toList());
        for (int i = 0; i < unknown.size(); i++) {
            String segment = unknown.get(i);
            decoded.put(segment, pending.add(hypotheses.get(i))
                    .thenComposeAsync(hypothesis -> brought(hypothesis, segment, order, pending), executor));
        }
        return decoded;
    }

    private Optional<DecodedSegment> known(Key key, TranslationOrder order) {
        Optional<DecodedSegment> known = cache.find(key).or(() -> order.memory().flatMap(memory -> memory.find(key)));
        known.ifPresent(segment -> keep(key, segment, order));
        return known;
    }

    private void keep(Key key, DecodedSegment segment, TranslationOrder order) {
        cache.keep(key, segment);
        order.memory().ifPresent(memory -> memory.keep(key, segment));
    }

    /** The translation in a hypothesis, or in that of a second try when it broke off. */
    private CompletableFuture<DecodedSegment> brought(Hypothesis hypothesis, String segment, TranslationOrder order,
            Pending pending) {
        DecodedSegment first = decoded(hypothesis);
        if (first.complete()) {
            keep(key(segment, order.options()), first, order);
            return CompletableFuture.completedFuture(first);
        }
        pending.requireWanted();
        CompletableFuture<Hypothesis> second;
        try {
            second = model.submitAll(List.of(wanted(segment, retryOptions(order.options()), order.deadline()))).get(0);
        } catch (RejectedExecutionException noRoom) {
            // The first try is flagged as incomplete and is not cached, so a later request may do better.
            return CompletableFuture.completedFuture(first);
        }
        return pending.add(second).thenApplyAsync(retried -> {
            DecodedSegment better = better(first, decoded(retried));
            keep(key(segment, order.options()), better, order);
            return better;
        }, executor);
    }

    private static DecodedSegment better(DecodedSegment first, DecodedSegment second) {
        boolean kept = second.complete() || first.text().isEmpty();
        return (kept ? second : first).after(new Tried(Rung.WIDER_BEAM, kept));
    }

    private DecodedSegment decoded(Hypothesis hypothesis) {
        String text = tokenizer.decode(hypothesis.tokens()).strip();
        return new DecodedSegment(text, hypothesis.score(1), hypothesis.complete() && !text.isEmpty());
    }

    private DecodingOptions retryOptions(DecodingOptions options) {
        return options.withBeamSize(Math.max(retryBeamSize, options.beamSize())).withNoRepeatNgramSize(RETRY_NO_REPEAT);
    }

    private Wanted wanted(String segment, DecodingOptions options, Instant deadline) {
        return new Wanted(key(segment, options), new EncodedSegment(tokenizer.encode(segment), SegmentNumbers.of(segment),
                slotsIn(segment), options, deadline));
    }

    private List<Integer> slotsIn(String segment) {
        return tokenizer.slots().entrySet().stream().filter(slot -> segment.contains(slot.getKey())).map(Map.Entry::getValue)
                .toList();
    }

    private Key key(String segment, DecodingOptions options) {
        return new Key(description.name() + ' ' + description.digest(), Translator.RULES, options, segment);
    }

    /**
     * What a request has in the model's queue. Batching hands out futures whose cancellation frees their place, but a future
     * derived from one does not pass cancellation on; so the ones that do are kept here.
     */
    static final class Pending {

        private final Set<CompletableFuture<Hypothesis>> inModel = ConcurrentHashMap.newKeySet();
        private volatile boolean cancelled;

        /** Remembers a future until it is done. */
        CompletableFuture<Hypothesis> add(CompletableFuture<Hypothesis> future) {
            inModel.add(future);
            future.whenComplete((hypothesis, failure) -> inModel.remove(future));
            if (cancelled) {
                future.cancel(false);
            }
            return future;
        }

        void requireWanted() {
            if (cancelled) {
                throw new CancellationException("nobody waits for the translation any more");
            }
        }

        void cancel() {
            cancelled = true;
            inModel.forEach(future -> future.cancel(false));
        }
    }
}
