package org.dragoman;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * Clients of every kind, the rude ones included, on a running server: short and long dispatches, readers that are slow,
 * clients that hang up while they send or wait, and bodies that are wrong. No part of the build:
 *
 * <pre>
 * java src/test/java/org/dragoman/RudeClients.java http://localhost:8080 dispatches.txt 50 3600 PID
 * </pre>
 *
 * Prints outcomes by kind, times, and the memory of the process PID every half minute. Exits with 1 when an answer was a
 * 5xx other than 503 with {@code Retry-After} and 504.
 */
public final class RudeClients {

    private static final List<String> WRONG = List.of("{\"text\": ", "{\"text\": 5}", "[]", "{\"text\": \"English alone.\"}",
            "{\"txet\": \"\"}", "{\"text\": \"" + "ق".repeat(600_000) + "\"}");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();
    private final Map<Long, LongAdder> millis = new ConcurrentSkipListMap<>();
    private final AtomicInteger faults = new AtomicInteger();
    private final URI server;
    private final List<String> texts;

    private RudeClients(URI server, List<String> texts) {
        this.server = server;
        this.texts = texts;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 5) {
            System.err.println("usage: RudeClients URL FILE CLIENTS SECONDS PID");
            System.exit(2);
        }
        List<String> texts = Stream.of(Files.readString(Path.of(arguments[1])).split("\\n\\s*\\n")).map(String::strip)
                .filter(text -> !text.isEmpty()).toList();
        RudeClients clients = new RudeClients(URI.create(arguments[0]), texts);
        clients.run(Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]), Path.of("/proc", arguments[4], "status"));
        System.exit(clients.faults.get() == 0 ? 0 : 1);
    }

    private void run(int clients, long seconds, Path status) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            threads.execute(() -> {
                while (System.nanoTime() < end) {
                    one(next.getAndIncrement());
                }
            });
        }
        threads.shutdown();
        long start = System.nanoTime();
        do {
            System.out.printf(Locale.ROOT, "after %d s: %s MiB resident, %d requests%n",
                    (System.nanoTime() - start) / 1_000_000_000, resident(status), next.get());
        } while (!threads.awaitTermination(30, TimeUnit.SECONDS));
        System.out.printf(Locale.ROOT, "at the end: %s MiB resident%n", resident(status));
        print();
    }

    private void one(int number) {
        String text = texts.get(number % texts.size());
        String some = number % 3 == 0 ? text : text.lines().limit(2).reduce("", (a, b) -> a + "\n" + b);
        String body = "{\"text\": \"" + escaped(some + "\nالرقم " + number) + "\"}";
        String kind = switch (number % 10) {
            case 6 -> "slow reader";
            case 7 -> "gone while waiting";
            case 8 -> "wrong body";
            case 9 -> "gone while sending";
            default -> "ordinary";
        };
        try {
            String outcome = switch (kind) {
                case "slow reader" -> readSlowly(body);
                case "gone while waiting" -> hangUp(body, body.getBytes(StandardCharsets.UTF_8).length, 200);
                case "gone while sending" -> hangUp(body.substring(0, body.length() / 2), 100_000, 20);
                case "wrong body" -> post(WRONG.get(number / 10 % WRONG.size()), false);
                default -> post(body, true);
            };
            count(kind + ": " + outcome);
        } catch (IOException failure) {
            count(kind + ": " + failure.getClass().getSimpleName());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(server.resolve("/v1/dispatches")).timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private String post(String body, boolean timed) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> response = http.send(request(body).build(), BodyHandlers.ofString());
        if (timed && response.statusCode() == 200) {
            millis.computeIfAbsent((System.nanoTime() - start) / 1_000_000, time -> new LongAdder()).increment();
        }
        return outcome(response);
    }

    private String readSlowly(String body) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(request(body).header("Accept", "application/x-ndjson").build(),
                BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            byte[] few = new byte[64];
            for (int reads = 0; in.read(few) >= 0; reads++) {
                Thread.sleep(reads < 100 ? 50 : 0);
            }
        }
        return outcome(response);
    }

    private String hangUp(String body, int announced, long after) throws IOException, InterruptedException {
        try (Socket client = new Socket(server.getHost(), server.getPort())) {
            client.getOutputStream().write(("POST /v1/dispatches HTTP/1.1\r\nHost: soak\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + announced + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
            Thread.sleep(after);
        }
        return "done";
    }

    private String outcome(HttpResponse<?> response) {
        int status = response.statusCode();
        boolean excused = status == 504 || status == 503 && response.headers().firstValue("Retry-After").isPresent();
        if (status >= 500 && !excused) {
            faults.incrementAndGet();
        }
        return Integer.toString(status);
    }

    private void count(String outcome) {
        outcomes.computeIfAbsent(outcome, first -> new LongAdder()).increment();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "").replace("\t", " ");
    }

    private static String resident(Path status) throws IOException {
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.toString(Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)).findFirst().orElse("?");
    }

    private void print() {
        List<Long> sorted = new ArrayList<>();
        millis.forEach((time, times) -> {
            for (long i = 0; i < times.sum(); i++) {
                sorted.add(time);
            }
        });
        for (int percent : sorted.isEmpty() ? new int[0] : new int[] { 50, 95, 99, 100 }) {
            System.out.printf(Locale.ROOT, "p%d %d ms%n", percent,
                    sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1));
        }
        outcomes.forEach((outcome, times) -> System.out.println(outcome + ": " + times.sum()));
        System.out.println("5xx that should not be: " + faults);
    }
}
