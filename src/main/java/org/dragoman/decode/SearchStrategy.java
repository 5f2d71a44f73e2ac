package org.dragoman.decode;

/** A way to look for the best translation. Immutable; begins one {@link Search} for each segment. */
public sealed interface SearchStrategy permits GreedySearch, BeamSearch {

    /**
     * @param sourceLength
     *        source tokens, which bound the length of the translation
     * @param numbers
     *        what bounds its digits
     */
    Search begin(int sourceLength, SourceNumbers numbers);

    default Search begin(int sourceLength) {
        return begin(sourceLength, SourceNumbers.UNREAD);
    }

    static SearchStrategy of(DecodingOptions options, TargetVocabulary vocabulary) {
        return options.beamSize() == 1
                ? new GreedySearch(options, vocabulary)
                : new BeamSearch(options, vocabulary);
    }
}
