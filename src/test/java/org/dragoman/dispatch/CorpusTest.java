package org.dragoman.dispatch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

/** How much of the corpus is read rightly, to the code unit. */
class CorpusTest {

    private static final double LEAST = 0.97;
    private static final double LEAST_SPEAKERS = 0.9;
    private static final int FEWEST_DISPATCHES = 300;

    private static final class Score {

        private int expected;
        private int found;
        private int right;
        private final List<String> wrong = new ArrayList<>();

        void add(MarkedDispatch dispatch, List<Span> wanted, List<Span> got) {
            expected += wanted.size();
            found += got.size();
            right += (int) wanted.stream().filter(got::contains).count();
            wanted.stream().filter(span -> !got.contains(span)).forEach(span -> note(dispatch, "missed", span));
            got.stream().filter(span -> !wanted.contains(span)).forEach(span -> note(dispatch, "made up", span));
        }

        void note(MarkedDispatch dispatch, String what, Span span) {
            wrong.add("  " + dispatch.name() + " " + what + ": " + span.in(dispatch.text()));
        }

        /** The smaller of recall and precision. */
        double rate() {
            return (double) right / Math.max(1, Math.max(expected, found));
        }
    }

    private final DispatchReader reader = new DispatchReader(Boilerplate.shipped());
    private final List<MarkedDispatch> corpus = MarkedDispatch.corpus();
    private final Map<String, Score> scores = new TreeMap<>();

    @Test
    void partsAndQuotationsAreWhereTheyShouldBe() {
        corpus.forEach(this::read);
        System.out.println(table());

        assertTrue(corpus.size() >= FEWEST_DISPATCHES, corpus.size() + " dispatches");
        for (String name : List.of("BYLINE", "BOILERPLATE", "DATELINE", "HEADLINE", "quotation")) {
            assertTrue(scores.get(name).rate() >= LEAST, name + "\n" + String.join("\n", scores.get(name).wrong));
        }
        assertTrue(scores.get("speaker").rate() >= LEAST_SPEAKERS, String.join("\n", scores.get("speaker").wrong));
    }

    private void read(MarkedDispatch dispatch) {
        DispatchParts read = reader.read(Dispatch.of(dispatch.text()));
        for (PartKind kind : PartKind.values()) {
            score(kind.name()).add(dispatch, spans(dispatch.parts(), kind), read.spans(kind));
        }
        score("quotation").add(dispatch, List.copyOf(dispatch.quotations().keySet()),
                read.quotations().stream().map(Quotation::span).toList());
        for (Quotation quotation : read.quotations()) {
            Optional<Span> wanted = dispatch.quotations().getOrDefault(quotation.span(), Optional.empty());
            score("speaker").add(dispatch, wanted.stream().toList(), quotation.speaker().stream().toList());
        }
    }

    private static List<Span> spans(List<Part> parts, PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).map(Part::span).toList();
    }

    private Score score(String name) {
        return scores.computeIfAbsent(name, key -> new Score());
    }

    private String table() {
        StringBuilder table = new StringBuilder(corpus.size() + " dispatches\n");
        scores.forEach((name, score) -> {
            table.append(String.format(Locale.ROOT, "%-11s expected %4d, found %4d, right %4d: %.1f %%%n", name, score.expected,
                    score.found, score.right, 100 * score.rate()));
            score.wrong.forEach(line -> table.append(line).append('\n'));
        });
        return table.toString();
    }
}
