package org.dragoman.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.dragoman.batch.BatchDecoders;
import org.dragoman.translate.FakeModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;

/** A client that goes takes its segments out of the queue, whenever it goes, and nobody else's. */
@QuarkusTest
@Timeout(120)
class DeparturesTest {

    private static final Random RANDOM = new Random(11);

    @Inject
    FakeModel model;

    @Inject
    BatchDecoders batches;

    @Inject
    Vertx vertx;

    @TestHTTPResource
    URI server;

    private final Errors errors = new Errors();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(errors);
    }

    @AfterEach
    void release() {
        Logger.getLogger("").removeHandler(errors);
        model.release();
        assertEquals(List.of(), errors.found);
    }

    static List<Arguments> answers() {
        return Stream.of("/v1/translations", "/v1/dispatches", "/v1/summaries")
                .flatMap(path -> Stream.of("application/json", "text/plain", "application/x-ndjson", "text/event-stream")
                        .filter(accept -> !path.equals("/v1/summaries") || !accept.contains("-"))
                        .map(accept -> Arguments.of(path, accept)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void segmentsOfAClientThatGoesAreDropped(String path, String accept) throws Exception {
        model.hold();
        try (Client client = new Client()) {
            client.post(path, accept);
            await(1);
        }
        await(0);
    }

    /** Before the request has been read, while its segments are being queued, and after. */
    @ParameterizedTest
    @MethodSource("answers")
    void segmentsOfAClientThatGoesAtAnyMomentAreDropped(String path, String accept) throws Exception {
        model.hold();
        for (int i = 0; i < 10; i++) {
            try (Client client = new Client()) {
                client.post(path, accept);
                Thread.sleep(RANDOM.nextInt(10));
            }
        }
        try (Client witness = new Client()) {
            witness.post(path, accept);
            await(1);
        }
        await(0);
    }

    @Test
    void aConnectionCarriesRequestsUntilItsClientGoes() throws Exception {
        try (Client client = new Client()) {
            for (int i = 0; i < 3; i++) {
                client.post("/v1/translations", "application/json");
                assertEquals("HTTP/1.1 200 OK", client.readAnswer());
            }
            model.hold();
            client.post("/v1/translations", "application/json");
            await(1);
        }
        await(0);
    }

    @Test
    void aStreamOfHttp2GoesWithoutItsConnection() throws Exception {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
        model.hold();
        HttpClientRequest staying = post(client);
        HttpClientRequest going = post(client);
        await(2);
        assertSame(staying.connection(), going.connection());
        going.reset();
        await(1);
        model.release();

        assertEquals(200, done(staying.response()).statusCode());
        done(client.close());
    }

    private HttpClientRequest post(HttpClient client) throws Exception {
        HttpClientRequest request = done(
                client.request(HttpMethod.POST, server.getPort(), server.getHost(), "/v1/translations"));
        done(request.putHeader("Content-Type", "application/json").end(Buffer.buffer(body())));
        return request;
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    /** Until it has been so for a while: requests may still be on their way. */
    private void await(int unfinished) throws InterruptedException {
        int inARow = 0;
        for (int tries = 0; inARow < 20 && tries < 2000; tries++) {
            inARow = batches.unfinished() == unfinished ? inARow + 1 : 0;
            Thread.sleep(10);
        }
        assertTrue(inARow == 20, () -> batches.unfinished() + " segments are unfinished");
    }

    /** A text that no cache has. */
    private static String body() {
        String number = RANDOM.ints(6, 'ا', 'غ').mapToObj(Character::toString).collect(Collectors.joining());
        return "{\"text\": \"أعلن الرئيس في بغداد " + number + "\"}";
    }

    private final class Client implements AutoCloseable {

        private final Socket socket = new Socket(server.getHost(), server.getPort());

        Client() throws IOException {
        }

        void post(String path, String accept) throws IOException {
            byte[] body = body().getBytes(StandardCharsets.UTF_8);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nAccept: " + accept
                    + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        }

        /** Its status line. */
        String readAnswer() throws IOException {
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            String length = head.toString().lines().filter(line -> line.startsWith("content-length: "))
                    .map(line -> line.substring("content-length: ".length())).findFirst().orElseThrow();
            in.readNBytes(Integer.parseInt(length));
            return head.substring(0, head.indexOf("\r\n"));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** Everything logged as an error. */
    private static final class Errors extends Handler {

        private final List<String> found = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                found.add(entry.getLoggerName() + ": " + entry.getMessage() + ": " + entry.getThrown());
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
