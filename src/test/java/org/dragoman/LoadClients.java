package org.dragoman;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Clients that post one dispatch after another to a running server, for so many seconds. No part of the build, and nothing
 * but Java is needed:
 *
 * <pre>
 * java src/test/java/org/dragoman/LoadClients.java http://localhost:8080 dispatches.txt 10 30 [together]
 * </pre>
 *
 * The file holds texts parted by empty lines. Each request gets a number of its own at its end, so that the sentence cache
 * answers all but its last segment; {@code -Ddragoman.translate.cache-characters=0} on the server measures the model.
 * {@code together} is the morning's first minute: all clients post one dispatch at the same moment, and no sentence of it was
 * seen before, because the round's number stands in each.
 *
 * <p>
 * Two cores of a Zen 5, translate-ar-en 2026.11.29.4, one dispatch of 3,100 characters, requests a second of one client and of
 * ten: without cache, greedy 9.7 and 19.6, beam 4 5.6 and 7.7; together, beam 4, 4.1 and 43.8.
 */
public final class LoadClients {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final AtomicInteger next = new AtomicInteger();
    private final URI dispatches;
    private final List<String> texts;
    private final Optional<CyclicBarrier> round;

    private LoadClients(URI server, List<String> texts, Optional<CyclicBarrier> round) {
        this.dispatches = server.resolve("/v1/dispatches");
        this.texts = texts;
        this.round = round;
    }

    /** One answered request; {@code outcome} is its status or the kind of failure. */
    private record Sample(String outcome, long millis, int characters) {
    }

    public static void main(String[] arguments) throws Exception {
        boolean together = arguments.length == 5 && arguments[4].equals("together");
        if (arguments.length != 4 && !together) {
            System.err.println("usage: LoadClients URL FILE CLIENTS SECONDS [together]");
            System.exit(2);
        }
        int clients = Integer.parseInt(arguments[2]);
        List<String> texts = Stream.of(Files.readString(Path.of(arguments[1])).split("\\n\\s*\\n")).map(String::strip)
                .filter(text -> !text.isEmpty()).toList();
        Optional<CyclicBarrier> round = together ? Optional.of(new CyclicBarrier(clients)) : Optional.empty();
        new LoadClients(URI.create(arguments[0]), texts, round).run(clients,
                Duration.ofSeconds(Long.parseLong(arguments[3])));
    }

    private void run(int clients, Duration time) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        List<Future<List<Sample>>> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            running.add(threads.submit(() -> client(start + time.toNanos())));
        }
        List<Sample> samples = new ArrayList<>();
        for (Future<List<Sample>> one : running) {
            samples.addAll(one.get());
        }
        threads.shutdown();
        print(samples, (System.nanoTime() - start) / 1e9);
    }

    private List<Sample> client(long end) throws InterruptedException {
        List<Sample> samples = new ArrayList<>();
        for (int posted = 0; System.nanoTime() < end; posted++) {
            samples.add(post(text(posted, end)));
        }
        return samples;
    }

    private String text(int posted, long end) throws InterruptedException {
        if (round.isEmpty()) {
            int number = next.getAndIncrement();
            return texts.get(number % texts.size()) + "\nالرقم " + number;
        }
        try {
            round.get().await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (BrokenBarrierException | TimeoutException last) {
            // The time is up for the others: this client's last request is its own.
        }
        return texts.get(posted % texts.size()).replaceAll("(?m)(?<=\\p{L}) (?=\\p{L}\\S*$)", " " + posted + " ");
    }

    private Sample post(String text) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(dispatches).timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\": \"" + escaped(text) + "\"}")).build();
        long start = System.nanoTime();
        String outcome;
        try {
            outcome = Integer.toString(http.send(request, BodyHandlers.ofString()).statusCode());
        } catch (IOException failure) {
            outcome = failure.getClass().getSimpleName();
        }
        return new Sample(outcome, (System.nanoTime() - start) / 1_000_000, text.length());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "").replace("\t", " ");
    }

    private static void print(List<Sample> samples, double seconds) {
        Map<String, Integer> outcomes = new TreeMap<>();
        samples.forEach(sample -> outcomes.merge(sample.outcome(), 1, Integer::sum));
        List<Sample> answered = samples.stream().filter(sample -> sample.outcome().equals("200")).toList();
        List<Long> millis = new ArrayList<>(answered.stream().map(Sample::millis).toList());
        Collections.sort(millis);
        int characters = answered.stream().mapToInt(Sample::characters).sum();
        System.out.printf(Locale.ROOT, "%d requests in %.1f s: %.2f a second, %.0f characters a second%n", samples.size(),
                seconds,
                answered.size() / seconds, characters / seconds);
        System.out.printf(Locale.ROOT, "milliseconds: p50 %d, p95 %d, p99 %d, most %d%n", percentile(millis, 50),
                percentile(millis, 95), percentile(millis, 99), percentile(millis, 100));
        System.out.println("outcomes: " + outcomes);
    }

    private static long percentile(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }
}
