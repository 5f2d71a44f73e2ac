package org.dragoman.decode;

import java.util.List;

/** A way to look for the best translation. Immutable; begins one {@link Search} for each segment. */
public sealed interface SearchStrategy permits GreedySearch, BeamSearch {

    /**
     * @param sourceLength
     *        source tokens, which bound the length of the translation
     * @param numbers
     *        what bounds its digits
     * @param slots
     *        the target tokens of the symbols in the source, each as often as it stands there
     */
    Search begin(int sourceLength, SourceNumbers numbers, List<Integer> slots);

    default Search begin(int sourceLength, SourceNumbers numbers) {
        return begin(sourceLength, numbers, List.of());
    }

    default Search begin(int sourceLength) {
        return begin(sourceLength, SourceNumbers.UNREAD);
    }

    static SearchStrategy of(DecodingOptions options, TargetVocabulary vocabulary) {
        return options.beamSize() == 1
                ? new GreedySearch(options, vocabulary)
                : new BeamSearch(options, vocabulary);
    }
}
