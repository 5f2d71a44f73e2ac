package org.dragoman.summarize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dragoman.summarize.Story.Passage;
import org.dragoman.summarize.Story.Role;
import org.dragoman.summarize.Story.Trust;
import org.dragoman.summarize.SummarySentence.Evidence;
import org.dragoman.text.Span;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * {@link SummaryCheck} of a running service: every document goes there at every length, English to {@code /v1/summaries},
 * Arabic to {@code /v1/dispatches}.
 *
 * <pre>
 * java -cp ... org.dragoman.summarize.SummaryServiceCheck http://localhost:8080 summaries.jsonl documents.jsonl...
 * </pre>
 *
 * A document is a line of JSON with {@code text}. The summaries go into the file named second, a line each, for
 * {@code models/training/summarizer/evaluate.py}. Ends with status 1 when there is a violation.
 */
final class SummaryServiceCheck {

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final SummaryCheck check = new SummaryCheck();
    private final URI service;
    private final PrintStream out;

    private SummaryServiceCheck(URI service, PrintStream out) {
        this.service = service;
        this.out = out;
    }

    private void document(int number, String text) throws IOException, InterruptedException {
        boolean arabic = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
        for (SummaryLength length : SummaryCheck.LENGTHS) {
            JsonNode answer = post(arabic ? "/v1/dispatches" : "/v1/summaries", text, length);
            Story story = arabic ? story(answer.path("translation")) : Story.ofEnglish("0", text);
            String english = arabic ? answer.path("translation").path("text").asText() : text;
            SummaryOutcome outcome = outcome(answer.path("summary"), length);
            check.check(story, english, length, outcome);
            Summary summary = outcome instanceof Summary made ? made : null;
            out.println(json.writeValueAsString(Map.of("document", number, "length", length.limit() + " " + length.unit(),
                    "headline", summary == null ? "" : summary.headline().orElse(""), "summary",
                    summary == null ? List.of() : summary.sentences().stream().map(SummarySentence::text).toList())));
        }
    }

    private JsonNode post(String path, String text, SummaryLength length) throws IOException, InterruptedException {
        String body = json.writeValueAsString(Map.of("text", text, "summary", Map.of(length.unit(), length.limit())));
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200 && !response.body().contains("/problems/no-summary")) {
            throw new IOException(response.statusCode() + ": " + response.body());
        }
        return json.readTree(response.body());
    }

    private static Story story(JsonNode translation) {
        List<Passage> passages = new ArrayList<>();
        for (JsonNode segment : translation.path("segments")) {
            passages.add(new Passage(segment.path("number").asInt(),
                    Role.valueOf(segment.path("part").asText().toUpperCase(Locale.ROOT)), 0, segment.path("text").asText(),
                    span(segment.path("target")), span(segment.path("source")), Trust.SOUND));
        }
        return new Story("0", passages);
    }

    /** Without sentences there is no summary, whatever the reason: none fitted. */
    private static SummaryOutcome outcome(JsonNode summary, SummaryLength length) {
        List<SummarySentence> sentences = new ArrayList<>();
        for (JsonNode sentence : summary.path("sentences")) {
            List<Evidence> evidence = new ArrayList<>();
            sentence.path("evidence").forEach(place -> evidence.add(new Evidence(place.path("segment").asInt(),
                    span(place.path("target")), span(place.path("source")))));
            sentences.add(new SummarySentence(sentence.path("text").asText(), sentence.path("story").asText(), evidence,
                    List.of(), false));
        }
        return sentences.isEmpty() ? new SummaryOutcome.NothingToSummarize()
                : new Summary(Optional.ofNullable(summary.path("headline").textValue()), sentences, length, "service");
    }

    private static Span span(JsonNode range) {
        return new Span(range.path("start").asInt(), range.path("end").asInt());
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int documents = 0;
        try (PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
            SummaryServiceCheck service = new SummaryServiceCheck(URI.create(args[0]), out);
            for (String file : List.of(args).subList(2, args.length)) {
                try (BufferedReader lines = Files.newBufferedReader(Path.of(file))) {
                    for (String line; (line = lines.readLine()) != null;) {
                        service.document(documents++, service.json.readTree(line).path("text").asText());
                    }
                }
            }
            System.out.println(documents + " documents");
            service.check.print(System.out);
            System.exit(service.check.total() == 0 ? 0 : 1);
        }
    }
}
