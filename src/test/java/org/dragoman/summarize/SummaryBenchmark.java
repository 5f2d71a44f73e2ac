package org.dragoman.summarize;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dragoman.onnx.ShippedScorer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Milliseconds for an English article of 40 sentences of 26 words on one core: splitting, scoring and selecting three
 * sentences, and scoring alone. The bar is 60 for the first.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SummaryBenchmark {

    private static final String[] SENTENCES = {
            "Karim Nasser, the director of the port of Marsa, said on Monday that %d passengers and a crew of %d had been taken ashore.",
            "\"We will open again on Thursday, and not a day later, because %d lorries are waiting,\" said Transport Minister Leila Haddad in front of %d reporters.",
            "The company, which owns %d ships and is based in Dar Salam, has not said when its ferries will sail again to the %d islands of the bay.",
            "He also said that the fire, which had broken out at about 4:30 a.m. in the engine room, had cost $%d million and %d days of work.",
            "However, the opposition accused the government of having cut the money for inspections by %d percent since the accident near the same pier in %d." };

    private SentenceScorer scorer;
    private Summarizer summarizer;
    private String article;

    @Setup
    public void load() {
        scorer = ShippedScorer.load();
        summarizer = new Summarizer(scorer);
        article = IntStream.range(0, 40)
                .mapToObj(i -> String.format(Locale.ROOT, SENTENCES[i % SENTENCES.length], 100 + i, 1980 + i))
                .collect(Collectors.joining("\n"));
    }

    @Benchmark
    public SummaryOutcome summarize() {
        return summarizer.summarize(Story.ofEnglish("0", article), SummaryLength.DEFAULT);
    }

    @Benchmark
    public float[] score() {
        return scorer.score(article.lines().toList());
    }
}
