package org.dragoman.translate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.dragoman.translate.TranslationCache.Key;
import org.dragoman.translate.retry.Tried;

/**
 * What the model made of the segments of one text, in a form that can be kept for longer than the process lives. The next
 * version of the text is given it, and only the sentences that changed go through the model. Safe for use by many threads
 * at once.
 */
public final class SegmentMemory {

    /**
     * A segment, with everything that could change its English, as in {@link TranslationCache}.
     *
     * @param options
     *        how it was decoded, written out
     * @param segment
     *        what the model read
     */
    public record Entry(String model, String rules, String options, String segment, String text, float score,
            boolean complete, List<Tried> tried) {

        public Entry {
            Objects.requireNonNull(segment, "segment");
            Objects.requireNonNull(text, "text");
            tried = tried == null ? List.of() : List.copyOf(tried);
        }

        private boolean isOf(Key key) {
            return options.equals(key.options().toString()) && rules.equals(key.rules()) && model.equals(key.model());
        }
    }

    private final Map<String, List<Entry>> known = new HashMap<>();
    private final Map<Key, DecodedSegment> used = new ConcurrentHashMap<>();

    /** @param earlier entries of an earlier version, of whatever model */
    public SegmentMemory(List<Entry> earlier) {
        earlier.forEach(entry -> known.merge(entry.segment(), List.of(entry), SegmentMemory::both));
    }

    private static List<Entry> both(List<Entry> some, List<Entry> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Everything that the text's English was made of so far. */
    public List<Entry> entries() {
        return used.entrySet().stream().map(each -> new Entry(each.getKey().model(), each.getKey().rules(),
                each.getKey().options().toString(), each.getKey().segment(), each.getValue().text(), each.getValue().score(),
                each.getValue().complete(), each.getValue().tried())).toList();
    }

    Optional<DecodedSegment> find(Key key) {
        return known.getOrDefault(key.segment(), List.of()).stream().filter(entry -> entry.isOf(key)).findFirst()
                .map(entry -> new DecodedSegment(entry.text(), entry.score(), entry.complete(), entry.tried()));
    }

    void keep(Key key, DecodedSegment segment) {
        used.put(key, segment);
    }
}
