import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Posts so many texts of one to six sentences to a running server, none twice, and prints what the process PID holds after
 * each thousand. No part of the build; {@code memory.sh} starts a server and this:
 *
 * <pre>
 * java src/test/scripts/ManyRequests.java http://localhost:8080 dispatches.txt 8 21000 PID
 * </pre>
 *
 * Exits with 1 when memory grew by more than 20 MiB after the first thousand, went beyond 700 MiB, or a text got no answer.
 */
public final class ManyRequests {

    private static final int STEP = 1000;
    private static final long MOST_MEBIBYTES_OF_GROWTH = 20;
    private static final long MOST_MEBIBYTES = 700;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger failed = new AtomicInteger();
    private final URI translations;
    private final List<String> sentences;
    private final Path status;

    private ManyRequests(URI server, List<String> sentences, Path status) {
        this.translations = server.resolve("/v1/translations");
        this.sentences = sentences;
        this.status = status;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 5) {
            System.err.println("usage: ManyRequests URL FILE CLIENTS REQUESTS PID");
            System.exit(2);
        }
        List<String> sentences = Files.readString(Path.of(arguments[1])).lines().map(String::strip)
                .filter(line -> line.contains(" ")).map(line -> line.replace("\"", "").replace("\\", "")).toList();
        boolean held = new ManyRequests(URI.create(arguments[0]), sentences, Path.of("/proc", arguments[4], "status"))
                .run(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        System.exit(held ? 0 : 1);
    }

    private boolean run(int clients, int requests) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        System.out.println("| requests | MiB resident |\n|--:|--:|");
        long settled = 0;
        long most = 0;
        for (int done = 0; done < requests; done += STEP) {
            Semaphore over = new Semaphore(0);
            for (int i = 0; i < STEP; i++) {
                int number = done + i;
                threads.execute(() -> {
                    post(number);
                    over.release();
                });
            }
            over.acquire(STEP);
            long resident = resident();
            System.out.printf(Locale.ROOT, "| %d | %d |%n", done + STEP, resident);
            settled = done == 0 ? resident : settled;
            most = Math.max(most, resident);
        }
        threads.shutdownNow();
        boolean flat = most - settled <= MOST_MEBIBYTES_OF_GROWTH;
        System.out.printf(Locale.ROOT, "%s grows by 20 MiB at most after the first thousand: %d MiB, then %d at most%n",
                flat ? "PASS" : "FAIL", settled, most);
        System.out.println((most <= MOST_MEBIBYTES ? "PASS" : "FAIL") + " 700 MiB at most: " + most);
        System.out.println((failed.get() == 0 ? "PASS" : "FAIL") + " all answered: " + failed + " of " + requests + " were not");
        return flat && most <= MOST_MEBIBYTES && failed.get() == 0;
    }

    private void post(int number) {
        String text = Stream.iterate(number, next -> next + 1).limit(1 + number % 6)
                .map(next -> sentences.get(next % sentences.size()).replaceFirst(" ", " " + number + " "))
                .reduce("", (text1, sentence) -> text1 + sentence + "\\n");
        try {
            int code = http.send(HttpRequest.newBuilder(translations).timeout(Duration.ofMinutes(2))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"text\": \"" + text + "\", \"beam\": " + (number % 4 == 0 ? 4 : 1) + "}")).build(),
                    BodyHandlers.ofString()).statusCode();
            failed.addAndGet(code == 200 ? 0 : 1);
        } catch (IOException | InterruptedException gone) {
            failed.incrementAndGet();
        }
    }

    private long resident() {
        try {
            return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024).findFirst().orElseThrow();
        } catch (IOException gone) {
            throw new UncheckedIOException("the server has ended", gone);
        }
    }
}
