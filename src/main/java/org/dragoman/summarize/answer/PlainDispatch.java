package org.dragoman.summarize.answer;

import java.util.List;

import org.dragoman.dispatch.PartKind;
import org.dragoman.text.Span;
import org.dragoman.translate.TranslatedSegment;
import org.dragoman.translate.Translation;

/** A dispatch as an editor reads it: headline, story without boilerplate, and below a rule the summary. */
public final class PlainDispatch {

    private static final String RULE = "\n\n---\n";

    private PlainDispatch() {
    }

    /** @param done the text, then the headline when there is one */
    public static String of(List<Translation> done, SummaryAnswer summary) {
        String headline = done.size() > 1 ? done.get(1).text().strip() + "\n\n" : "";
        String below = summary.text().isEmpty() ? "" : RULE + summary.text();
        return headline + withoutBoilerplate(done.get(0)) + below + "\n";
    }

    private static String withoutBoilerplate(Translation translation) {
        StringBuilder story = new StringBuilder(translation.text());
        List<TranslatedSegment> segments = translation.segments();
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i).kind() == PartKind.BOILERPLATE) {
                Span span = translation.target().segments().get(i);
                story.delete(span.start(), span.end());
            }
        }
        return story.toString().strip();
    }
}
