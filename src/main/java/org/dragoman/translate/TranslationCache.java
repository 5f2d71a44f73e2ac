package org.dragoman.translate;

import java.util.Optional;

import org.dragoman.decode.DecodingOptions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Segments translated before. A feed repeats its boilerplate, its titles and yesterday's background paragraphs.
 *
 * <p>
 * The key is everything that could change the answer, compared by value: a hash would one day answer with another
 * sentence's translation.
 */
final class TranslationCache {

    /** What an entry costs besides its characters: key, options, value and the cache's own node. */
    private static final int ENTRY_OVERHEAD = 100;

    /**
     * @param model
     *        id, version and digest
     * @param rules
     *        version of normalization, splitting and reassembly
     * @param segment
     *        normalized source text
     */
    record Key(String model, String rules, DecodingOptions options, String segment) {
    }

    private final Cache<Key, DecodedSegment> segments;
    private final boolean keeps;

    /**
     * @param characters
     *        most characters kept, sources and translations together; 0 keeps nothing
     */
    TranslationCache(long characters) {
        this.keeps = characters > 0;
        this.segments = Caffeine.newBuilder().maximumWeight(characters).weigher(TranslationCache::weight).build();
    }

    /** False where nothing is kept, so that every segment is the model's. */
    boolean keeps() {
        return keeps;
    }

    Optional<DecodedSegment> find(Key key) {
        return Optional.ofNullable(segments.getIfPresent(key));
    }

    void keep(Key key, DecodedSegment translation) {
        segments.put(key, translation);
    }

    /** Characters kept, as far as is known while others read and write. */
    long characters() {
        segments.cleanUp();
        return segments.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    private static int weight(Key key, DecodedSegment translation) {
        return ENTRY_OVERHEAD + key.segment().length() + translation.text().length();
    }
}
