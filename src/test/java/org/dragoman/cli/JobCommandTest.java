package org.dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.dragoman.cli.terminal.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

import picocli.CommandLine;

/** Against a server that notes what it is asked. */
class JobCommandTest {

    private final List<String> asked = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private final StringWriter err = new StringWriter();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body.length);
            byte[] answer = (answers.isEmpty() ? "{}" : answers.poll()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("job"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--server", "http://localhost:" + server.getAddress().getPort()));
        CommandLine commands = DragomanCommand.commandLine(null).setErr(new PrintWriter(err, true));
        return commands.execute(all.toArray(String[]::new));
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    @Test
    void linesFeedsAndAddressesAreSubmittedAsWhatTheyAre() throws IOException {
        Path zipped = folder.resolve("feed.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write("<rss/>".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(0, run("submit", file("lines", "{\"text\":\"x\"}\n".getBytes(StandardCharsets.UTF_8))));
        assertEquals(0, run("submit", file("feed", "\uFEFF\n<rss/>".getBytes(StandardCharsets.UTF_8))));
        assertEquals(0, run("submit", file("wide", "<rss/>".getBytes(StandardCharsets.UTF_16))));
        assertEquals(0, run("submit", zipped.toString()));
        assertEquals(0, run("submit", "--feed", file("json", "{\"items\":[]}".getBytes(StandardCharsets.UTF_8))));
        assertEquals(0, run("submit", "https://example.org/rss?a=\"b\""));

        assertEquals("POST /v1/jobs application/x-ndjson 13", asked.get(0));
        assertEquals("POST /v1/jobs application/octet-stream 10", asked.get(1));
        assertEquals("POST /v1/jobs application/octet-stream 14", asked.get(2));
        assertTrue(asked.get(3).startsWith("POST /v1/jobs application/octet-stream "), asked.get(3));
        assertEquals("POST /v1/jobs application/octet-stream 12", asked.get(4));
        assertEquals("POST /v1/jobs application/json 41", asked.get(5));
        assertEquals(65, run("submit", folder.resolve("none").toString()));
    }

    @Test
    void statusIsFollowedUntilTheJobEnds() {
        answers.add("{\"state\":\"running\",\"items\":4,\"counts\":{\"waiting\":2,\"working\":1,\"done\":1}}");
        answers.add("{\"state\":\"finished\",\"items\":4,\"counts\":{\"done\":4}}");
        assertEquals(0, run("status", "--follow", "abc"));

        assertEquals(3, asked.size());
        assertTrue(asked.get(2).startsWith("GET /v1/jobs/abc "), asked.get(2));
    }

    @Test
    void progressHasABarARateAndAnEnd() {
        StringWriter terminal = new StringWriter();
        new Progress(new PrintWriter(terminal), true).job(250, 500, 12.34, Optional.of(Instant.parse("2025-03-05T10:00:00Z")));

        assertTrue(
                terminal.toString()
                        .contains("[" + "#".repeat(15) + " ".repeat(15) + "] 250 of 500 items, 12.3 a second, until "),
                terminal::toString);
    }
}
