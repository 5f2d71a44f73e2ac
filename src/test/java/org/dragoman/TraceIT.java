package org.dragoman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

import org.dragoman.BuiltJar.Server;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

/** The built jar with a collector of traces beside it, which keeps the bytes it is sent. */
class TraceIT {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void stagesAreSentAndNoWordOfTheCopy() throws Exception {
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            try (InputStream body = zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
                synchronized (sent) {
                    body.transferTo(sent);
                }
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        try (Server server = BuiltJar.serve("-Dquarkus.log.console.json.enabled=true",
                "-Ddragoman.trace.endpoint=http://localhost:" + collector.getAddress().getPort() + "/v1/traces")) {
            assertEquals(200, BuiltJar.post(server, "/v1/dispatches?secretquery=1",
                    "{\"text\": \"زار محجوب بغداد.\", \"headline\": \"زيارة\"}").statusCode());
            assertEquals(404, BuiltJar.get(server, "/v1/glossaries/hushhush").statusCode());
            server.process().destroy();
            assertTrue(server.process().waitFor(60, TimeUnit.SECONDS));
        } finally {
            collector.stop(0);
        }

        String spans = sent.toString(StandardCharsets.UTF_8);
        for (String expected : List.of("POST /v1/dispatches", "read", "translate", "audit", "summarize", "dragoman.segments",
                "GET /v1/glossaries/{}")) {
            assertTrue(spans.contains(expected), expected);
        }
        for (String secret : List.of("محجوب", "بغداد", "Baghdad", "secretquery", "hushhush", "127.0.0.1")) {
            assertFalse(spans.contains(secret), secret);
        }
    }
}
