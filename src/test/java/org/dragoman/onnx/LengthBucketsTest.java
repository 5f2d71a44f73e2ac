package org.dragoman.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class LengthBucketsTest {

    @Test
    void aSourceTakesTheShortestBucketThatHoldsIt() {
        LengthBuckets buckets = LengthBuckets.of(List.of(8, 16), 40);
        assertEquals(8, buckets.bucket(1));
        assertEquals(8, buckets.bucket(8));
        assertEquals(16, buckets.bucket(9));
        assertEquals(40, buckets.bucket(17));
        assertEquals(40, buckets.bucket(40));
    }

    @Test
    void theModelsMaximumEndsTheConfiguredLengths() {
        assertArrayEquals(new int[] { 8, 16, 20 }, LengthBuckets.of(List.of(16, 8, 24, 16, 512), 20).lengths());
        assertArrayEquals(new int[] { 8, 16 }, LengthBuckets.of(List.of(8, 16), 16).lengths());
        assertArrayEquals(new int[] { 20 }, LengthBuckets.of(List.of(), 20).lengths());
    }

    @Test
    void sourcesWithoutABucketAreRefused() {
        LengthBuckets buckets = LengthBuckets.of(List.of(8), 20);
        assertThrows(IllegalArgumentException.class, () -> buckets.bucket(0));
        assertThrows(IllegalArgumentException.class, () -> buckets.bucket(21));
    }
}
