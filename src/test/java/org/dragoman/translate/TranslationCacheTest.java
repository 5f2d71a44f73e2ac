package org.dragoman.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.dragoman.decode.DecodingOptions;
import org.dragoman.translate.TranslationCache.Key;
import org.junit.jupiter.api.Test;

class TranslationCacheTest {

    private static final DecodedSegment ENGLISH = new DecodedSegment("the minister", -0.5f, true);

    private final Key key = new Key("model/1", "rules-1", DecodingOptions.greedy(), "الوزير");

    @Test
    void findsWhatItKept() {
        TranslationCache cache = new TranslationCache(1000);
        cache.keep(key, ENGLISH);

        assertEquals(Optional.of(ENGLISH), cache.find(new Key("model/1", "rules-1", DecodingOptions.greedy(), "الوزير")));
    }

    @Test
    void everythingThatCouldChangeTheTranslationIsInTheKey() {
        TranslationCache cache = new TranslationCache(1000);
        cache.keep(key, ENGLISH);

        assertEquals(Optional.empty(), cache.find(new Key("model/2", key.rules(), key.options(), key.segment())));
        assertEquals(Optional.empty(), cache.find(new Key(key.model(), "rules-2", key.options(), key.segment())));
        assertEquals(Optional.empty(), cache.find(new Key(key.model(), key.rules(), DecodingOptions.beam(4), key.segment())));
        assertEquals(Optional.empty(), cache.find(new Key(key.model(), key.rules(), key.options(), "الوزيرة")));
    }

    @Test
    void segmentsOfEqualHashAreDifferentSegments() {
        TranslationCache cache = new TranslationCache(1000);
        assertEquals("AaAa".hashCode(), "BBBB".hashCode());
        cache.keep(new Key("m", "r", DecodingOptions.greedy(), "AaAa"), ENGLISH);

        assertEquals(Optional.empty(), cache.find(new Key("m", "r", DecodingOptions.greedy(), "BBBB")));
    }

    @Test
    void keepsNoMoreCharactersThanConfigured() {
        TranslationCache cache = new TranslationCache(5000);
        for (int i = 0; i < 1000; i++) {
            cache.keep(new Key("m", "r", DecodingOptions.greedy(), "segment " + i), ENGLISH);
        }

        assertTrue(cache.characters() <= 5000, () -> cache.characters() + " characters");
        assertTrue(cache.characters() > 2500, () -> cache.characters() + " characters");
    }

    @Test
    void ofNoCharactersKeepsNothing() {
        TranslationCache cache = new TranslationCache(0);
        cache.keep(key, ENGLISH);

        assertEquals(0, cache.characters());
        assertEquals(Optional.empty(), cache.find(key));
    }
}
