package org.dragoman.onnx;

import java.util.Arrays;
import java.util.List;

/**
 * The lengths to which sources are padded, ascending; the longest is the longest source the model takes.
 */
record LengthBuckets(int[] lengths) {

    LengthBuckets {
        lengths = lengths.clone();
    }

    /** Configured lengths beyond what the model takes give way to exactly what it takes. */
    static LengthBuckets of(List<Integer> configured, int maxSourceTokens) {
        int[] within = configured.stream().mapToInt(Integer::intValue).filter(length -> length < maxSourceTokens)
                .distinct().sorted().toArray();
        int[] lengths = Arrays.copyOf(within, within.length + 1);
        lengths[within.length] = maxSourceTokens;
        return new LengthBuckets(lengths);
    }

    /**
     * @throws IllegalArgumentException
     *         if the source is empty or longer than the longest bucket
     */
    int bucket(int sourceLength) {
        if (sourceLength < 1 || sourceLength > longest()) {
            throw new IllegalArgumentException(
                    "the model takes sources of 1 to " + longest() + " tokens, not " + sourceLength);
        }
        int found = Arrays.binarySearch(lengths, sourceLength);
        return lengths[found >= 0 ? found : -found - 1];
    }

    int longest() {
        return lengths[lengths.length - 1];
    }

    @Override
    public int[] lengths() {
        return lengths.clone();
    }
}
