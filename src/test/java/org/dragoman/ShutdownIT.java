package org.dragoman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dragoman.BuiltJar.Server;
import org.junit.jupiter.api.Test;

/** SIGTERM while a request is being translated. */
class ShutdownIT {

    @Test
    void requestUnderWayIsFinishedAndNewOnesAreRefused() throws Exception {
        String text = IntStream.range(0, 700).mapToObj(i -> "وقال وزير الخارجية العراقي إن " + i + " دولة ترحب بالحوار.")
                .collect(Collectors.joining("\\n"));
        // On a busy machine 700 sentences take longer than the 25 seconds that a shutdown may take by default.
        try (Server server = BuiltJar.serve("-Ddragoman.batch.workers=1", "-Dquarkus.shutdown.timeout=55s",
                "-Ddragoman.batch.drain-time=50s")) {
            CompletableFuture<HttpResponse<String>> underWay = CompletableFuture
                    .supplyAsync(() -> translate(server, text));
            awaitWork(server);

            server.process().destroy();
            HttpResponse<String> refused = translate(server, "نعم");
            for (int tries = 0; refused.statusCode() == 200 && tries < 10; tries++) {
                refused = translate(server, "نعم");
            }

            assertEquals(503, refused.statusCode());
            assertTrue(refused.body().contains("/problems/overloaded"), refused.body());
            assertEquals(200, underWay.get(60, TimeUnit.SECONDS).statusCode());
            assertTrue(server.process().waitFor(60, TimeUnit.SECONDS));
            assertEquals(128 + 15, server.process().exitValue());
        }
    }

    private static void awaitWork(Server server) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            String metrics = BuiltJar.get(server, "/q/metrics").body();
            if (metrics.lines().anyMatch(line -> line.startsWith("dragoman_queue_unfinished ") && !line.endsWith(" 0.0"))) {
                return;
            }
        }
        throw new IllegalStateException("the request is not seen in the queue");
    }

    private static HttpResponse<String> translate(Server server, String text) {
        try {
            return BuiltJar.post(server, "/v1/translations", "{\"text\": \"" + text + "\"}");
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
