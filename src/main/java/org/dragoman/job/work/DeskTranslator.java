package org.dragoman.job.work;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.dragoman.desk.Desk;
import org.dragoman.desk.NotCleanException;
import org.dragoman.desk.OngoingDispatch;
import org.dragoman.desk.UnsupportedTextException;
import org.dragoman.desk.answer.DispatchAnswer;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.translate.SegmentMemory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Has items worked on at the desk, as {@code POST /v1/dispatches} does. */
public final class DeskTranslator implements ItemTranslator {

    private final Desk desk;
    private final BooleanSupplier ready;
    private final Function<String, Optional<GlossaryMatcher>> glossaries;
    private final ObjectMapper json;

    /**
     * @param ready
     *        whether the model has proven itself
     * @param glossaries
     *        finds a glossary by its name
     */
    public DeskTranslator(Desk desk, BooleanSupplier ready, Function<String, Optional<GlossaryMatcher>> glossaries,
            ObjectMapper json) {
        this.glossaries = glossaries;
        this.desk = desk;
        this.ready = ready;
        this.json = json;
    }

    @Override
    public Ongoing begin(String order, Optional<String> segments) {
        if (!ready.getAsBoolean()) {
            throw new RejectedExecutionException("the model is still loading");
        }
        try {
            Optional<SegmentMemory> memory = segments.map(this::memory);
            OngoingDispatch ongoing = desk.begin(json.readValue(order, ItemOrder.class).order(glossaries), memory);
            CompletableFuture<String> answer = ongoing.answer().handle(this::written);
            return new Ongoing(answer, ongoing::cancel, () -> memory.map(SegmentMemory::entries).map(this::written));
        } catch (UnsupportedTextException foreign) {
            throw new HopelessItemException(new ItemProblem("/problems/unsupported-language", "The text is not Arabic", 422,
                    "No paragraph of the item is Arabic"));
        } catch (JsonProcessingException unreadable) {
            // Its message would quote the item.
            throw new HopelessItemException(new ItemProblem("/problems/invalid-request", "The request is not valid", 400,
                    "The stored item cannot be read by this version"));
        }
    }

    /** What another version of this program kept in another form is as if it had never been kept. */
    private SegmentMemory memory(String segments) {
        try {
            return new SegmentMemory(json.readValue(segments, new TypeReference<List<SegmentMemory.Entry>>() {
            }));
        } catch (JsonProcessingException unreadable) {
            return new SegmentMemory(List.of());
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer cannot be written", impossible);
        }
    }

    private String written(DispatchAnswer answer, Throwable failure) {
        if (failure == null) {
            return written(answer);
        }
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof NotCleanException notClean) {
            throw new HopelessItemException(new ItemProblem("/problems/not-clean", "The translation needs an editor", 422,
                    notClean.doubts().size() + " segments have findings"));
        }
        throw new CompletionException(cause);
    }
}
