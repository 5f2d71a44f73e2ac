package org.dragoman.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.dragoman.onnx.ShippedScorer;
import org.junit.jupiter.api.Test;

/** The summarizer in models/ on articles made up for this project, at every length. */
class ShippedSummarizerTest {

    private static List<String> articles() throws IOException {
        try (InputStream articles = ShippedSummarizerTest.class.getResourceAsStream("/summarize/articles.txt")) {
            return Stream.of(new String(articles.readAllBytes(), StandardCharsets.UTF_8).split("----\\n")).toList();
        }
    }

    @Test
    void noSummaryOfAnArticleHasAViolation() throws IOException {
        SummaryCheck check = new SummaryCheck();
        Summarizer summarizer = new Summarizer(ShippedScorer.load());
        List<String> articles = articles();
        for (int i = 0; i < articles.size(); i++) {
            Story story = Story.ofEnglish(Integer.toString(i), articles.get(i));
            for (SummaryLength length : SummaryCheck.LENGTHS) {
                check.check(story, articles.get(i), length, summarizer.summarize(story, length));
            }
        }
        assertEquals(0, check.total(), () -> check.counts() + "\n" + String.join("\n", check.examples()));
        assertTrue(check.summaries() >= articles.size() * SummaryCheck.LENGTHS.size() - 3, check.summaries() + " summaries");
    }
}
