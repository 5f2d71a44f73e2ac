package org.dragoman;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;

/**
 * Sends requests that a running server must refuse, each on a connection of its own, and prints what they cost the server at a
 * steady rate, idling subtracted: the share of one processor, and of all that the machine has. No part of the build;
 * {@code refusals.sh} starts a server with the keys that this uses, a server that says 401 and does nothing else, to compare
 * with, and this:
 *
 * <pre>
 * java src/test/java/org/dragoman/RefusedClients.java PORT PID SECONDS RATE BARE_PORT BARE_PID
 * </pre>
 *
 * The JVM's compilers are counted apart, for they work once for each method. Exits with 1 when a kind took 1 % or more of the
 * machine's processors, or was not answered with its problem document.
 */
public final class RefusedClients {

    private static final double MOST_PERCENT = 1;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int WARMING_REQUESTS = 20_000;
    private static final int SLOW_CONNECTIONS = 100;
    private static final String HEAD = "| kind | % of a processor | % of " + PROCESSORS
            + " | compilers, % of a processor | answers |\n|---|--:|--:|--:|---|";
    private static final String BODY = "{\"text\": \"" + "قال الوزير ".repeat(20) + "\"}";

    /** What is wrong with a request, and the status and type it is refused with. */
    private enum Kind {

        NO_KEY("", 0, 401, "/problems/unauthorized"),
        WRONG_KEY("X-API-Key: nobody\r\n", 0, 401, "/problems/unauthorized"),
        WRONG_SCOPE("X-API-Key: batch\r\n", 0, 403, "/problems/unauthorized"),
        OVER_QUOTA("X-API-Key: over\r\n", 0, 429, "/problems/rate-limited"),
        TOO_LARGE("X-API-Key: desk\r\n", 200_000_000, 413, "/problems/too-large");

        private final byte[] request;
        private final String status;
        private final String type;

        /** @param announced length of a body of which no more than the beginning comes; 0 where all of it does */
        Kind(String credential, int announced, int status, String type) {
            byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
            this.request = ("POST /v1/translations HTTP/1.1\r\nHost: cost\r\nContent-Type: application/json\r\n" + credential
                    + "Content-Length: " + (announced == 0 ? body.length : announced) + "\r\nConnection: close\r\n\r\n" + BODY)
                    .getBytes(StandardCharsets.UTF_8);
            this.status = "HTTP/1.1 " + status + " ";
            this.type = "\"type\":\"" + type + "\"";
        }
    }

    private final int port;
    private final Path tasks;
    private final long seconds;
    private final double rate;

    private RefusedClients(int port, Path tasks, long seconds, double rate) {
        this.port = port;
        this.tasks = tasks;
        this.seconds = seconds;
        this.rate = rate;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1) {
            serve(Integer.parseInt(arguments[0]));
            return;
        }
        if (arguments.length != 6) {
            System.err.println("usage: RefusedClients PORT PID SECONDS RATE BARE_PORT BARE_PID, or RefusedClients BARE_PORT");
            System.exit(2);
        }
        long seconds = Long.parseLong(arguments[2]);
        double rate = Double.parseDouble(arguments[3]);
        clients(arguments[4], arguments[5], seconds, rate).bare();
        System.exit(clients(arguments[0], arguments[1], seconds, rate).run() ? 0 : 1);
    }

    private static RefusedClients clients(String port, String pid, long seconds, double rate) {
        return new RefusedClients(Integer.parseInt(port), Path.of("/proc", pid, "task"), seconds, rate);
    }

    /** The JDK's own server, which refuses everything: what connections and wake-ups alone cost on this machine. */
    private static void serve(int port) throws IOException {
        byte[] answer = "{\"type\":\"/problems/unauthorized\"}".getBytes(StandardCharsets.US_ASCII);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(401, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    private void bare() throws Exception {
        warm(Kind.NO_KEY);
        settle();
        double idle = idle();
        System.out.println(HEAD);
        measured("a bare server of the JDK", Kind.NO_KEY, idle);
    }

    private boolean run() throws Exception {
        for (Kind kind : Kind.values()) {
            warm(kind);
        }
        settle();
        double idle = idle();
        System.out.println(HEAD);
        boolean held = true;
        for (Kind kind : Kind.values()) {
            held &= measured(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), kind, idle);
        }
        return held & slowHeaders(idle) & slowBodies(idle);
    }

    private void warm(Kind kind) throws IOException {
        Used start = used();
        for (int i = 0; i < WARMING_REQUESTS; i++) {
            answer(kind.request);
        }
        System.out.printf(Locale.ROOT, "warming up, %s: %.0f µs of processor a request, compilers apart%n", kind,
                used().since(start).serving / 1e3 / WARMING_REQUESTS);
    }

    private double idle() throws Exception {
        Used began = used();
        Thread.sleep(seconds * 1000);
        double idle = percent(used().since(began).serving, seconds);
        System.out.printf(Locale.ROOT, "idle: %.2f %% of a processor; below, what %.0f requests a second take beyond it%n",
                idle, rate);
        return idle;
    }

    /** Waits until what became hot has been compiled, which is done once and not what a request costs. */
    private void settle() throws Exception {
        for (int tries = 0; tries < 30; tries++) {
            Used before = used();
            Thread.sleep(2000);
            Used taken = used().since(before);
            if (percent(taken.serving + taken.compiling, 2) < 2) {
                return;
            }
        }
    }

    private boolean measured(String name, Kind kind, double idle) throws Exception {
        Map<String, Integer> seen = new TreeMap<>();
        Used before = used();
        long start = System.nanoTime();
        long requests = Math.round(seconds * rate);
        for (long number = 1; number <= requests; number++) {
            String answer = answer(kind.request);
            boolean right = answer.startsWith(kind.status) && answer.contains("application/problem+json")
                    && answer.contains(kind.type);
            seen.merge(right ? kind.status.strip() + ", its problem" : "WRONG: " + answer.lines().findFirst().orElse(""), 1,
                    Integer::sum);
            Thread.sleep(Math.max(0, (start + (long) (number * 1e9 / rate) - System.nanoTime()) / 1_000_000));
        }
        return row(name, before, start, idle, seen.toString(),
                seen.keySet().stream().noneMatch(answer -> answer.startsWith("WRONG")));
    }

    private boolean row(String kind, Used before, long start, double idle, String seen, boolean answered) throws IOException {
        Used taken = used().since(before);
        double passed = (System.nanoTime() - start) / 1e9;
        double share = percent(taken.serving, passed) - idle;
        boolean held = share / PROCESSORS < MOST_PERCENT && answered;
        System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f | %s%s |%n", kind, share, share / PROCESSORS,
                percent(taken.compiling, passed), seen,
                held ? "" : " **FAIL**");
        return held;
    }

    /** Everything that comes until the server hangs up. */
    private String answer(byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return gone.getClass().getSimpleName();
        }
    }

    private boolean slowHeaders(double idle) throws Exception {
        return slow("slow headers", "POST /v1/translations HTTP/1.1\r\nHost: cost\r\nX-Slow: ", idle);
    }

    private boolean slowBodies(double idle) throws Exception {
        return slow("slow body", "POST /v1/translations HTTP/1.1\r\nHost: cost\r\nX-API-Key: desk\r\n"
                + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{\"text\": \"", idle);
    }

    /** Connections that send a byte a second, until the server has had enough: it must say 408 to each. */
    private boolean slow(String kind, String begin, double idle) throws Exception {
        Used before = used();
        long start = System.nanoTime();
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < SLOW_CONNECTIONS; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
            open.add(socket);
        }
        int told = 0;
        int gone = 0;
        while (!open.isEmpty() && System.nanoTime() - start < 90_000_000_000L) {
            Thread.sleep(1000);
            for (Socket socket : List.copyOf(open)) {
                if (socket.getInputStream().available() > 0) {
                    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    told += answer.startsWith("HTTP/1.1 408 ") && answer.contains("application/problem+json") ? 1 : 0;
                    open.remove(socket);
                } else if (!sends(socket.getOutputStream())) {
                    gone++;
                    open.remove(socket);
                }
            }
        }
        return row(SLOW_CONNECTIONS + " at once, " + kind, before, start, idle,
                told + " told 408, " + gone + " hung up on, " + open.size() + " still open", told == SLOW_CONNECTIONS);
    }

    private static boolean sends(OutputStream out) {
        try {
            out.write('a');
            return true;
        } catch (IOException hungUp) {
            return false;
        }
    }

    /**
     * Processor time, in nanoseconds.
     *
     * @param compiling what the JVM's compilers took: once for each method, not for each request
     */
    private record Used(long serving, long compiling) {

        Used since(Used before) {
            return new Used(serving - before.serving, compiling - before.compiling);
        }
    }

    private static double percent(long nanoseconds, double seconds) {
        return nanoseconds / seconds / 1e7;
    }

    private Used used() throws IOException {
        long serving = 0;
        long compiling = 0;
        try (Stream<Path> threads = Files.list(tasks)) {
            for (Path thread : threads.toList()) {
                try {
                    long time = Long.parseLong(Files.readString(thread.resolve("schedstat")).split(" ")[0]);
                    boolean compiler = Files.readString(thread.resolve("comm")).contains("CompilerThre");
                    serving += compiler ? 0 : time;
                    compiling += compiler ? time : 0;
                } catch (NoSuchFileException ended) {
                    // what it took is not known any more
                }
            }
        }
        return new Used(serving, compiling);
    }
}
