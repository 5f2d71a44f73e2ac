package org.dragoman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.dragoman.BuiltJar.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that begin to send a body and stop, on the built jar with few threads and little room for bodies. */
class UnfinishedBodiesIT {

    private static final int THREADS = 2;
    private static final int LARGE = 90_000;

    private static Server server;

    private final List<Socket> clients = new ArrayList<>();

    @BeforeAll
    static void serve() throws Exception {
        server = BuiltJar.serve("-Ddragoman.access.body-time=5m", "-Ddragoman.api.max-body=100K",
                "-Ddragoman.access.bodies-in-memory=300K", "-Dquarkus.thread-pool.max-threads=" + THREADS,
                "-Ddragoman.access.long-bodies=1", "-Ddragoman.job.store=jdbc:h2:mem:jobs");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    @Test
    void keepNoThreadFromOthers() throws Exception {
        for (int i = 0; i < 5 * THREADS; i++) {
            begin(10);
        }

        assertEquals(200, translate(Duration.ofMinutes(2)).statusCode());
    }

    @Test
    void takeNoMoreMemoryThanTheyMay() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertStillListenedTo(begin(LARGE));
        }

        String refused = answerOf(begin(LARGE));

        assertTrue(refused.startsWith("HTTP/1.1 503 "), refused);
        assertTrue(refused.contains("\r\nRetry-After: "), refused);
        assertTrue(refused.contains("/problems/overloaded"), refused);
        hangUp();
        HttpResponse<String> response = translate(Duration.ofMinutes(2));
        for (int tries = 0; response.statusCode() == 503 && tries < 50; tries++) {
            Thread.sleep(100);
            response = translate(Duration.ofMinutes(2));
        }
        assertEquals(200, response.statusCode());
    }

    @Test
    void ofJobsAreReadOnlySoManyAtOnce() throws Exception {
        assertStillListenedTo(begin("/v1/jobs", "application/x-ndjson", 10));

        String refused = answerOf(begin("/v1/jobs", "application/x-ndjson", 10));

        assertTrue(refused.startsWith("HTTP/1.1 503 "), refused);
        assertTrue(refused.contains("Too many long bodies"), refused);
        assertEquals(200, translate(Duration.ofMinutes(2)).statusCode());
    }

    @Test
    void clientThatAsksWhetherItMaySendIsToldSo() throws Exception {
        HttpRequest request = request(Duration.ofMinutes(2)).expectContinue(true).build();

        assertEquals(200, HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode());
    }

    private static HttpResponse<String> translate(Duration patience) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request(patience).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(Duration patience) {
        return HttpRequest.newBuilder(URI.create(server.uri() + "/v1/translations")).timeout(patience)
                .version(HttpClient.Version.HTTP_1_1).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\": \"قال الوزير إن الحكومة وافقت على الخطة.\"}"));
    }

    /** Sends so many bytes of a longer body. */
    private Socket begin(int bytes) throws IOException {
        return begin("/v1/translations", "application/json", bytes);
    }

    private Socket begin(String path, String type, int bytes) throws IOException {
        Socket client = new Socket(server.uri().getHost(), server.uri().getPort());
        clients.add(client);
        client.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n"
                        + "Content-Length: 95000\r\n\r\n" + " ".repeat(bytes)).getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    private static String answerOf(Socket client) throws IOException {
        client.setSoTimeout(20_000);
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void assertStillListenedTo(Socket client) throws IOException {
        client.setSoTimeout(500);
        assertThrows(SocketTimeoutException.class, () -> client.getInputStream().read());
    }
}
