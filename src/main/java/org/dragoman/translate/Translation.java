package org.dragoman.translate;

import java.util.List;

import org.dragoman.dispatch.DispatchParts;
import org.dragoman.text.LanguageReport;
import org.dragoman.text.SegmentedText;

/**
 * A text and its English, aligned segment by segment.
 *
 * @param source
 *        the text as it was sent
 * @param target
 *        the English, with as many segments as the source and the same gaps between them
 * @param segments
 *        what is known of each
 * @param parts
 *        what the source is made of
 * @param languages
 *        what the paragraphs of the source are written in
 */
public record Translation(SegmentedText source, SegmentedText target, List<TranslatedSegment> segments,
        DispatchParts parts, LanguageReport languages) {

    public Translation {
        segments = List.copyOf(segments);
        if (source.size() != target.size() || source.size() != segments.size()) {
            throw new IllegalArgumentException(source.size() + " source segments, " + target.size()
                    + " target segments and " + segments.size() + " segment translations do not belong together");
        }
    }

    /** The English. */
    public String text() {
        return target.text();
    }

    /** True when the model brought every segment to its end. */
    public boolean isComplete() {
        return segments.stream().allMatch(TranslatedSegment::complete);
    }
}
