package org.dragoman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

import org.dragoman.BuiltJar.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that send a byte now and then, on the built jar: in tests of the application Netty is not told to ask for us. */
class SlowClientsIT {

    private static final String HEAD = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n";

    private static Server server;

    @BeforeAll
    static void serve() throws Exception {
        server = BuiltJar.serve("-Ddragoman.access.header-time=1s", "-Ddragoman.access.body-time=1s");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void slowHeadersGetTheirProblemAndAreHungUpOn() throws Exception {
        try (Socket client = connect()) {
            String answer = sendSlowly(client, HEAD + "X-Slow: ");

            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            assertTrue(answer.contains("The headers were not sent within 1 seconds"), answer);
        }
    }

    @Test
    void slowBodyGetsItsProblem() throws Exception {
        try (Socket client = connect()) {
            String answer = sendSlowly(client, "POST /v1/translations HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{\"text\": \"");

            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("The body was not sent within"), answer);
        }
    }

    @Test
    void secondRequestOfAConnectionIsTimedToo() throws Exception {
        try (Socket client = connect()) {
            client.getOutputStream().write((HEAD + "\r\n").getBytes(StandardCharsets.US_ASCII));
            assertEquals("HTTP/1.1 200", status(client.getInputStream()));
            Thread.sleep(300);
            client.getInputStream().skipNBytes(client.getInputStream().available());

            assertTrue(sendSlowly(client, HEAD + "X-Slow: ").startsWith("HTTP/1.1 408 "));
        }
    }

    @Test
    void connectionThatRestsBetweenRequestsIsLeftAlone() throws Exception {
        try (Socket client = connect()) {
            for (int i = 0; i < 2; i++) {
                client.getOutputStream().write((HEAD + "\r\n").getBytes(StandardCharsets.US_ASCII));
                assertEquals("HTTP/1.1 200", status(client.getInputStream()));
                Thread.sleep(2500);
                client.getInputStream().skipNBytes(client.getInputStream().available());
            }
        }
    }

    private static Socket connect() throws IOException {
        Socket client = new Socket(server.uri().getHost(), server.uri().getPort());
        client.setSoTimeout(20_000);
        return client;
    }

    private static String status(InputStream in) throws IOException {
        return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
    }

    /** @return all that comes back until the server hangs up */
    private static String sendSlowly(Socket client, String begin) throws IOException, InterruptedException {
        OutputStream out = client.getOutputStream();
        out.write(begin.getBytes(StandardCharsets.US_ASCII));
        for (int bytes = 0; bytes < 100; bytes++) {
            Thread.sleep(100);
            try {
                out.write('a');
            } catch (SocketException hungUp) {
                break;
            }
            // What is sent to a closed connection would make the system throw the answer away.
            if (client.getInputStream().available() > 0) {
                break;
            }
        }
        try {
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "";
        }
    }
}
