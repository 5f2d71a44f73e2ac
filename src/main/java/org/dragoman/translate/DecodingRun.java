package org.dragoman.translate;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.dragoman.decode.DecodingOptions;

/** What all decoding for one text has in common. */
record DecodingRun(TranslationOrder order, SegmentDecoder.Pending pending) {

    DecodingOptions options() {
        return order.options();
    }

    /** One more segment, while somebody still waits for the text. */
    CompletableFuture<DecodedSegment> decode(SegmentDecoder decoder, String segment, DecodingOptions options) {
        pending.requireWanted();
        return decoder.decode(List.of(segment), order.with(options), pending).get(segment);
    }
}
