package org.dragoman;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Clients of every kind, the rude ones included, on a running server: short and long dispatches, readers that are slow,
 * clients that hang up while they send or wait, bodies that are wrong, and a job every minute. No part of the build;
 * {@code soak.sh} starts a server and this:
 *
 * <pre>
 * java src/test/java/org/dragoman/RudeClients.java http://localhost:8080 dispatches.txt 50 3600 PID
 * </pre>
 *
 * First a few polite clients find out how many dispatches a second the server can do, once it is warm; then dispatches begin
 * at twice that rate, whether earlier ones have been answered or not, and the rude requests come on top. Prints the memory of
 * the process PID every minute and at the end
 * outcomes by kind, times, and whether each bar was held, as tables to keep. Exits with 1 when a bar was not held.
 */
public final class RudeClients {

    private static final int MOST_MEBIBYTES_OF_GROWTH = 20;
    private static final long MOST_SETTLING_SECONDS = 600;
    private static final int POLITE_CLIENTS = 8;
    private static final int REQUESTS_OF_A_CLIENT = 16;
    private static final int ITEMS_OF_A_JOB = 12;

    /** Of ten requests, those whose client waits for a translation: see {@link #one}. */
    private static final double SHARE_OF_WAITING = 0.7;

    private static final long MILLIS_OF_A_REPORT = 60_000;
    private static final long MEBIBYTE = 1 << 20;
    private static final Pattern ID = Pattern.compile("\"id\" *: *\"([^\"]+)\"");

    private static final List<String> WRONG = List.of("{\"text\": ", "{\"text\": 5}", "[]", "{\"text\": \"English alone.\"}",
            "{\"txet\": \"\"}", "{\"text\": \"" + "ق".repeat(600_000) + "\"}");

    private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();
    private final Map<Long, LongAdder> millis = new ConcurrentSkipListMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Map<String, Integer> jobs = new ConcurrentHashMap<>();
    private final List<long[]> memory = new ArrayList<>();
    private final List<HttpClient> clients;
    private final URI server;
    private final List<String> texts;
    private final Path status;

    private RudeClients(URI server, List<String> texts, int clients, Path status) {
        this.server = server;
        this.texts = texts;
        this.status = status;
        this.clients = Stream.generate(() -> HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10)).build()).limit(clients).toList();
    }

    public static void main(String[] arguments) throws Exception {
        // Below quarkus.http.idle-timeout: nothing is sent on a connection that the server is about to close.
        System.setProperty("jdk.httpclient.keepalive.timeout", "30");
        if (arguments.length != 5) {
            System.err.println("usage: RudeClients URL FILE CLIENTS SECONDS PID");
            System.exit(2);
        }
        List<String> texts = Stream.of(Files.readString(Path.of(arguments[1])).split("\\n\\s*\\n")).map(String::strip)
                .filter(text -> !text.isEmpty()).toList();
        RudeClients clients = new RudeClients(URI.create(arguments[0]), texts, Integer.parseInt(arguments[2]),
                Path.of("/proc", arguments[4], "status"));
        long seconds = Long.parseLong(arguments[3]);
        long measuring = Math.max(10, Math.min(60, seconds / 10));
        clients.sustainableRate(measuring);
        double rate = clients.sustainableRate(measuring);
        System.out.printf(Locale.ROOT,
                "%.2f dispatches a second are sustained; %d clients begin %.2f a second, and rude requests beside%n",
                rate, clients.clients.size(), 2 * rate);
        clients.soak(2 * rate / SHARE_OF_WAITING, seconds);
        int lost = clients.lostItems();
        System.exit(clients.verdict(seconds, lost) ? 0 : 1);
    }

    /** Dispatches a second that are answered while a few clients always have one under way. */
    private double sustainableRate(long seconds) throws InterruptedException {
        LongAdder answered = new LongAdder();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService polite = Executors.newFixedThreadPool(POLITE_CLIENTS);
        for (int i = 0; i < POLITE_CLIENTS; i++) {
            polite.execute(() -> {
                while (System.nanoTime() < end) {
                    int number = next.getAndIncrement();
                    try {
                        if (post(number, body(number), false).equals("200")) {
                            answered.increment();
                        }
                    } catch (IOException failure) {
                        count("polite: " + failure.getClass().getSimpleName());
                    } catch (InterruptedException stop) {
                        return;
                    }
                }
            });
        }
        polite.shutdown();
        polite.awaitTermination(seconds + 120, TimeUnit.SECONDS);
        return Math.max(answered.sum() / (double) seconds, 0.1);
    }

    private void soak(double rate, long seconds) throws Exception {
        Semaphore room = new Semaphore(clients.size() * REQUESTS_OF_A_CLIENT);
        ExecutorService threads = Executors.newCachedThreadPool();
        long start = System.nanoTime();
        long nextReport = 0;
        long nextJob = 0;
        System.out.println(
                "| second | MiB resident | heap in use | heap held | code, classes | native | threads | begun | under way |");
        System.out.println("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (long begun = 0;; begun++) {
            long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (now >= seconds * 1000) {
                break;
            }
            if (now >= nextReport) {
                nextReport += MILLIS_OF_A_REPORT;
                report(now / 1000, clients.size() * REQUESTS_OF_A_CLIENT - room.availablePermits());
            }
            if (now >= nextJob) {
                nextJob += 60_000;
                threads.execute(this::submitJob);
            }
            int number = next.getAndIncrement();
            if (room.tryAcquire()) {
                threads.execute(() -> {
                    one(number);
                    room.release();
                });
            } else {
                count("not begun: every client waits for " + REQUESTS_OF_A_CLIENT + " answers");
            }
            Thread.sleep(Math.max(0, (long) (begun * 1000 / rate) - now));
        }
        threads.shutdown();
        threads.awaitTermination(180, TimeUnit.SECONDS);
        report(seconds, clients.size() * REQUESTS_OF_A_CLIENT - room.availablePermits());
    }

    /** No sentence comes twice, so the sentence cache knows none. */
    private String body(int number) {
        String text = texts.get(number % texts.size());
        String some = text.lines().limit(number % 3 == 0 ? Long.MAX_VALUE : 2)
                .map(line -> line.replaceFirst(" ", " " + number + " ")).reduce("", (a, b) -> a + "\n" + b);
        return "{\"text\": \"" + escaped(some) + "\"}";
    }

    private void one(int number) {
        String body = body(number);
        String kind = switch (number % 10) {
            case 6 -> "slow reader";
            case 7 -> "gone while waiting";
            case 8 -> "wrong body";
            case 9 -> "gone while sending";
            default -> "ordinary";
        };
        try {
            String outcome = switch (kind) {
                case "slow reader" -> readSlowly(number, body);
                case "gone while waiting" -> hangUp(body, body.getBytes(StandardCharsets.UTF_8).length, 200);
                case "gone while sending" -> hangUp(body.substring(0, body.length() / 2), 100_000, 20);
                case "wrong body" -> post(number, WRONG.get(number / 10 % WRONG.size()), false);
                default -> post(number, body, true);
            };
            count(kind + ": " + outcome);
        } catch (IOException failure) {
            count(kind + ": " + reason(failure));
            if (!kind.startsWith("gone")) {
                unanswered.incrementAndGet();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** As Java's client words it, which quotes nothing. */
    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName() + ", " + failure.getMessage();
    }

    private HttpClient client(int number) {
        return clients.get(number % clients.size());
    }

    private HttpRequest.Builder request(String path, String type, String body) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofMinutes(2)).header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
    }

    private String post(int number, String body, boolean timed) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<String> response = client(number).send(request("/v1/dispatches", "application/json", body).build(),
                BodyHandlers.ofString());
        if (timed && response.statusCode() == 200) {
            millis.computeIfAbsent((System.nanoTime() - start) / 1_000_000, time -> new LongAdder()).increment();
        }
        return outcome(response);
    }

    private String readSlowly(int number, String body) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client(number).send(
                request("/v1/dispatches", "application/json", body).header("Accept", "application/x-ndjson").build(),
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
        int code = response.statusCode();
        boolean excused = (code == 504 || code == 503) && response.headers().firstValue("Retry-After").isPresent();
        if (code >= 500 && !excused) {
            faults.incrementAndGet();
        }
        return Integer.toString(code);
    }

    /** Once accepted, each of its items must come to a result. */
    private void submitJob() {
        int number = next.getAndIncrement();
        StringBuilder lines = new StringBuilder();
        for (int item = 0; item < ITEMS_OF_A_JOB; item++) {
            lines.append(body(number + item)).append('\n');
        }
        try {
            HttpResponse<String> response = client(number).send(
                    request("/v1/jobs", "application/x-ndjson", lines.toString()).build(), BodyHandlers.ofString());
            Matcher id = ID.matcher(response.body());
            if (response.statusCode() == 202 && id.find()) {
                jobs.put(id.group(1), ITEMS_OF_A_JOB);
            }
            count("job: " + outcome(response));
        } catch (IOException failure) {
            count("job: " + failure.getClass().getSimpleName());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the jobs that were accepted; items without a result within ten minutes, or that failed, are lost. */
    private int lostItems() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        int lost = Integer.MAX_VALUE;
        while (lost > 0 && System.nanoTime() < end) {
            lost = 0;
            for (Map.Entry<String, Integer> job : jobs.entrySet()) {
                lost += job.getValue() - results(job.getKey());
            }
            Thread.sleep(lost == 0 ? 0 : 2000);
        }
        System.out.println(jobs.size() + " jobs, " + lost + " items lost");
        return lost;
    }

    private int results(String job) throws InterruptedException {
        try {
            HttpResponse<String> items = client(0).send(HttpRequest.newBuilder(server.resolve("/v1/jobs/" + job + "/items"))
                    .timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
            return (int) items.body().lines().filter(line -> line.contains("\"translation\"")).count();
        } catch (IOException failure) {
            return 0;
        }
    }

    private void count(String outcome) {
        outcomes.computeIfAbsent(outcome, first -> new LongAdder()).increment();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "").replace("\t", " ");
    }

    /**
     * A row of the table. What is resident and neither heap nor Java's code and classes is native: ONNX Runtime, buffers,
     * stacks.
     */
    private void report(long second, int underWay) throws InterruptedException {
        long resident = mebibytes(lines(status), "VmRSS:", 1024);
        memory.add(new long[] { second, resident });
        List<String> metrics = metrics();
        long heap = mebibytes(metrics, "jvm_memory_committed_bytes{area=\"heap\"", 1);
        long java = mebibytes(metrics, "jvm_memory_committed_bytes{area=\"nonheap\"", 1);
        System.out.printf(Locale.ROOT, "| %d | %d | %d | %d | %d | %d | %d | %d | %d |%n", second, resident,
                mebibytes(metrics, "jvm_memory_used_bytes{area=\"heap\"", 1), heap, java, resident - heap - java,
                mebibytes(metrics, "jvm_threads_live_threads", MEBIBYTE), next.get(), underWay);
    }

    private List<String> metrics() throws InterruptedException {
        try {
            return client(0).send(HttpRequest.newBuilder(server.resolve("/q/metrics")).timeout(Duration.ofMinutes(1)).build(),
                    BodyHandlers.ofString()).body().lines().toList();
        } catch (IOException failure) {
            count("metrics: " + failure.getClass().getSimpleName());
            unanswered.incrementAndGet();
            return List.of();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException gone) {
            throw new UncheckedIOException("the server has ended", gone);
        }
    }

    /** The sum of the numbers in lines that begin so, each so many bytes, in MiB. */
    private static long mebibytes(List<String> lines, String begin, long unit) {
        double sum = lines.stream().filter(line -> line.startsWith(begin))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("^.*[}: \\t]([0-9.E+]+)( kB)?$", "$1"))).sum();
        return Math.round(sum * unit / MEBIBYTE);
    }

    /** Prints what was seen; true when every bar was held. */
    private boolean verdict(long seconds, int lost) {
        List<Long> sorted = new ArrayList<>();
        millis.forEach((time, times) -> {
            for (long i = 0; i < times.sum(); i++) {
                sorted.add(time);
            }
        });
        System.out.println("| outcome | requests |\n|---|--:|");
        outcomes.forEach((outcome, times) -> System.out.println("| " + outcome + " | " + times.sum() + " |"));
        System.out.println("| dispatches answered in time | milliseconds |\n|---|--:|");
        for (int percent : sorted.isEmpty() ? new int[0] : new int[] { 50, 95, 99, 100 }) {
            System.out.printf(Locale.ROOT, "| p%d | %d |%n", percent,
                    sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1));
        }
        long settling = Math.min(MOST_SETTLING_SECONDS, seconds / 3);
        long before = memory.stream().filter(seen -> seen[0] <= settling).mapToLong(seen -> seen[1]).max().orElse(0);
        long after = memory.stream().filter(seen -> seen[0] > settling).mapToLong(seen -> seen[1]).max().orElse(0);
        return bar("no 5xx but 503 and 504 with Retry-After", faults.get() == 0, faults + " seen")
                & bar("who waited for an answer got one", unanswered.get() == 0, unanswered + " got none")
                & bar("no job lost", lost == 0 && !jobs.isEmpty(), lost + " items of " + jobs.size() + " jobs lost")
                & bar("memory grows by 20 MiB at most once it has settled", after - before <= MOST_MEBIBYTES_OF_GROWTH,
                        before + " MiB at most in the first " + settling + " s, " + after + " MiB later")
                & bar("dispatches were answered", !sorted.isEmpty(), sorted.size() + " in time");
    }

    private static boolean bar(String name, boolean held, String seen) {
        System.out.println((held ? "PASS " : "FAIL ") + name + ": " + seen);
        return held;
    }
}
