package org.dragoman.cli.terminal;

import java.io.PrintWriter;
import java.util.List;

import org.dragoman.translate.answer.FindingAnswer;
import org.dragoman.translate.answer.SegmentAnswer;
import org.dragoman.translate.answer.TranslationAnswer;

/** Lists what an editor should look at. */
public final class Checklist {

    private Checklist() {
    }

    public static void print(TranslationAnswer translation, PrintWriter terminal) {
        List<SegmentAnswer> doubtful = translation.segments().stream().filter(segment -> segment.findings() != null).toList();
        int findings = doubtful.stream().mapToInt(segment -> segment.findings().size()).sum();
        if (findings > 0) {
            terminal.println("dragoman: " + findings + " to check");
            for (SegmentAnswer segment : doubtful) {
                for (FindingAnswer finding : segment.findings()) {
                    terminal.println("  segment " + segment.number() + ", " + finding.severity() + ": " + finding.message());
                }
            }
            terminal.flush();
        }
    }
}
