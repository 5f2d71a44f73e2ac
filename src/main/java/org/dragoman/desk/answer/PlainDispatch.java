package org.dragoman.desk.answer;

import java.util.List;
import java.util.regex.Pattern;

import org.dragoman.translate.answer.Range;
import org.dragoman.translate.answer.SegmentAnswer;
import org.dragoman.translate.answer.TranslationAnswer;

/** A dispatch as an editor reads it: headline, story without boilerplate, and below a rule the summary. */
public final class PlainDispatch {

    private static final String RULE = "\n\n---\n";
    private static final String BOILERPLATE = "boilerplate";

    /** What is left around boilerplate that stood within the story. */
    private static final Pattern MANY_LINE_ENDS = Pattern.compile("\\n[ \\t\\r]*\\n(?:[ \\t\\r]*\\n)+");

    private PlainDispatch() {
    }

    public static String of(DispatchAnswer answer) {
        String headline = answer.headline() == null ? "" : answer.headline().text().strip() + "\n\n";
        String summary = answer.summary().text();
        String below = summary.isEmpty() ? "" : RULE + summary;
        return headline + withoutBoilerplate(answer.translation()) + below + "\n";
    }

    private static String withoutBoilerplate(TranslationAnswer translation) {
        StringBuilder story = new StringBuilder(translation.text());
        List<SegmentAnswer> segments = translation.segments();
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i).part().equals(BOILERPLATE)) {
                Range range = segments.get(i).target();
                story.delete(range.start(), range.end());
            }
        }
        return MANY_LINE_ENDS.matcher(story).replaceAll("\n\n").strip();
    }
}
