package org.dragoman.summarize.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;

import org.dragoman.summarize.Summary;
import org.dragoman.summarize.SummaryLength;
import org.dragoman.summarize.SummaryOutcome;
import org.dragoman.summarize.SummarySentence;
import org.dragoman.text.Span;
import org.junit.jupiter.api.Test;

class SummaryAnswerTest {

    private static final SummaryLength LENGTH = new SummaryLength.Sentences(1);
    private static final SummarySentence.Evidence EVIDENCE = new SummarySentence.Evidence(0, new Span(0, 20), new Span(0, 20));

    private static SummaryAnswer answer(Optional<String> headline) {
        return SummaryAnswer.of(new Summary(headline,
                List.of(new SummarySentence("The port was closed.", "0", List.of(EVIDENCE), List.of(), false)), LENGTH, "1"),
                LENGTH);
    }

    @Test
    void theNewsroomsOwnHeadlineStandsWhereTheLeadGaveNone() {
        assertEquals("Port of Marsa closed", answer(Optional.empty()).headed("Port of Marsa closed.").headline());
        assertEquals("Port closed", answer(Optional.of("Port closed")).headed("Port of Marsa closed").headline());
    }

    @Test
    void aLongOrUnbalancedOneDoesNot() {
        assertNull(answer(Optional.empty()).headed("one two three four five six seven eight nine ten eleven twelve more")
                .headline());
        assertNull(answer(Optional.empty()).headed("The \"port of Marsa is closed").headline());
    }

    @Test
    void nothingStandsAboveNoSummary() {
        assertNull(SummaryAnswer.of(new SummaryOutcome.NothingToSummarize(), LENGTH).headed("Port closed").headline());
    }
}
