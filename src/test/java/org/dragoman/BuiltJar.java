package org.dragoman;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The jar as a user starts it, with the shipped models, in a process of its own. */
final class BuiltJar {

    /** How a command ended. */
    record Ended(int exitCode, String out) {
    }

    /** A process that serves, and the port it does so on. */
    record Server(Process process, URI uri) implements AutoCloseable {

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private BuiltJar() {
    }

    private static ProcessBuilder java(List<String> flags, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=ar", "-Duser.country=EG"));
        command.addAll(flags);
        command.addAll(List.of("-jar", Path.of("target", "dragoman.jar").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** A start that is expected to fail. */
    static Ended fail(String... flags) throws IOException, InterruptedException {
        return end(java(List.of(flags)).start(), "");
    }

    static Ended run(String input, String... arguments) throws IOException, InterruptedException {
        return end(java(List.of(), arguments).start(), input);
    }

    private static Ended end(Process process, String input) throws IOException, InterruptedException {
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedBefore) {
            // A command that does not read its input may have ended already.
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the command does not end");
        }
        return new Ended(process.exitValue(), out);
    }

    static Server serve(String... flags) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> all = new ArrayList<>(List.of(flags));
        all.add("-Dquarkus.http.port=" + port);
        Process process = java(all).redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
        Server server = new Server(process, URI.create("http://localhost:" + port));
        for (int tries = 0; tries < 1200 && process.isAlive(); tries++) {
            try {
                if (get(server, "/q/health/ready").statusCode() == 200) {
                    return server;
                }
            } catch (IOException notYet) {
                // Nobody listens there before the application is started.
            }
            Thread.sleep(100);
        }
        server.close();
        throw new IllegalStateException("the server does not become ready");
    }

    static HttpResponse<String> get(Server server, String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(server.uri().resolve(path)).timeout(Duration.ofSeconds(30)).build(),
                BodyHandlers.ofString());
    }

    static HttpResponse<String> post(Server server, String path, String json) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(server.uri().resolve(path)).timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)).build(),
                BodyHandlers.ofString());
    }
}
