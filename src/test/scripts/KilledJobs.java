import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Kills the built jar (SIGKILL) at random moments of a job, starts it again each time, and checks that every item has
 * its result once and in its place. Started by killed-jobs.sh.
 */
public class KilledJobs {

    static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    static final Pattern NUMBER = Pattern.compile("^\\{\"number\":(\\d+),\"guid\":\"item (\\d+)\",\"state\":\"(\\w+)\",\"attempts\":(\\d+)");
    static final String[] PLACES = { "بغداد", "القاهرة", "بيروت", "عمان", "الرباط", "تونس", "الدوحة" };

    final List<String> flags;
    final int items;
    final int kills;
    final Random random = new Random(20260101);

    KilledJobs(List<String> flags, int items, int kills) {
        this.flags = flags;
        this.items = items;
        this.kills = kills;
    }

    record Server(Process process, URI uri) {

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    public static void main(String... arguments) throws Exception {
        String mode = arguments[0];
        int items = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        int kills = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        if (mode.equals("h2")) {
            Path folder = Files.createTempDirectory("killed-jobs");
            new KilledJobs(List.of("-Ddragoman.job.store=" + folder.resolve("jobs")), items, kills).killAndRestart();
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start()) {
            KilledJobs jobs = new KilledJobs(List.of("-Ddragoman.job.store=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "-Ddragoman.job.store-user=postgres"), items, kills);
            if (mode.equals("replicas")) {
                jobs.killOneOfTwo();
            } else {
                jobs.killAndRestart();
            }
        }
    }

    void killAndRestart() throws Exception {
        long start = System.nanoTime();
        Server server = start();
        try {
            String job = submit(server);
            int done = 0;
            int killed = 0;
            while (killed < kills) {
                int moment = moment(killed);
                for (done = settled(server, job); done < moment; done = settled(server, job)) {
                    Thread.sleep(10);
                }
                // Anywhere between two looks at the progress, in a transaction or between two.
                Thread.sleep(random.nextInt(50));
                server.kill();
                killed++;
                print("killed after %d of %d items", done, items);
                server = start();
            }
            check(server, job);
            print("%d kills, %d s", killed, (System.nanoTime() - start) / 1_000_000_000);
        } finally {
            server.kill();
        }
    }

    /** How many items are settled when the next kill comes: anywhere in its part of the job, so that kills cover all of it. */
    int moment(int killed) {
        int from = items * killed / (kills + 1);
        return from + random.nextInt(Math.max(1, items * (killed + 1) / (kills + 1) - from));
    }

    void killOneOfTwo() throws Exception {
        Server first = start();
        Server second = start();
        try {
            String job = submit(first);
            while (settled(second, job) < items / 4) {
                Thread.sleep(200);
            }
            print("one of two replicas killed at %d of %d items", settled(second, job), items);
            first.kill();
            check(second, job);
        } finally {
            first.kill();
            second.kill();
        }
    }

    void check(Server server, String job) throws Exception {
        while (settled(server, job) < items) {
            Thread.sleep(500);
        }
        List<String> lines = get(server, "/v1/jobs/" + job + "/items").body().lines().filter(line -> !line.isBlank()).toList();
        TreeSet<Integer> numbers = new TreeSet<>();
        int again = 0;
        for (String line : lines) {
            Matcher item = NUMBER.matcher(line);
            require(item.find(), "a line is no result: " + line.substring(0, Math.min(120, line.length())));
            require(item.group(1).equals(item.group(2)), "item " + item.group(2) + " stands at " + item.group(1));
            require(item.group(3).equals("done"), "item " + item.group(1) + " is " + item.group(3) + ": " + line);
            require(numbers.add(Integer.parseInt(item.group(1))), "item " + item.group(1) + " came twice");
            again += Integer.parseInt(item.group(4)) - 1;
        }
        require(lines.size() == items && numbers.last() == items - 1, lines.size() + " results instead of " + items);
        print("%d results, each once and in its place; %d items were begun again", lines.size(), again);
        print("%s", get(server, "/v1/jobs/" + job).body());
    }

    String submit(Server server) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < items; i++) {
            lines.append("{\"guid\":\"item ").append(i).append("\",\"text\":\"وصل ").append(i).append(" لاجئا إلى ")
                    .append(PLACES[i % PLACES.length]).append(" يوم الأربعاء.\"}\n");
        }
        HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(server.uri().resolve("/v1/jobs?beam=1&sentences=1"))
                .header("Content-Type", "application/x-ndjson").header("Idempotency-Key", "killed")
                .POST(BodyPublishers.ofString(lines.toString())).build(), BodyHandlers.ofString());
        require(answer.statusCode() == 202, "the job was refused: " + answer.body());
        return field(answer.body(), "\"id\":\"([^\"]+)\"");
    }

    static int settled(Server server, String job) throws Exception {
        String body = get(server, "/v1/jobs/" + job).body();
        return Integer.parseInt(field(body, "\"done\":(\\d+)")) + Integer.parseInt(field(body, "\"failed\":(\\d+)"));
    }

    Server start() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-Ddragoman.job.lease=6s", "-Ddragoman.job.items-at-once=24",
                "-Ddragoman.translate.cache-characters=0", "-Dquarkus.log.level=ERROR", "-Dquarkus.banner.enabled=false",
                "-Dquarkus.http.port=" + port, "-jar", Path.of("target", "dragoman.jar").toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        Server server = new Server(process, URI.create("http://127.0.0.1:" + port));
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (process.isAlive()) {
            try {
                if (get(server, "/q/health/ready").statusCode() == 200) {
                    return server;
                }
            } catch (IOException notYet) {
                // Nobody listens there before the application is started.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the server does not start");
    }

    static HttpResponse<String> get(Server server, String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(server.uri().resolve(path)).timeout(Duration.ofMinutes(1)).build(),
                BodyHandlers.ofString());
    }

    static String field(String json, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(json);
        require(matcher.find(), "no " + pattern + " in " + json);
        return matcher.group(1);
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
