package org.dragoman.job.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.dragoman.feed.fetch.Resolver;
import org.dragoman.job.store.Database;
import org.dragoman.job.store.Job;
import org.dragoman.job.store.JobStore;
import org.dragoman.job.store.JobSubmission;
import org.dragoman.job.store.ListedItems;
import org.dragoman.job.store.ReportQueue;
import org.dragoman.job.store.StoreSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

class WebhookSenderTest {

    private final Database database = new Database(
            new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), Optional.empty(), Optional.empty()));
    private final JobStore store = new JobStore(database);
    private final ReportQueue queue = new ReportQueue(database, "sender", Duration.ofMinutes(1));
    private final List<Map<String, String>> received = new ArrayList<>();
    private volatile int status = 204;
    private volatile boolean silent;
    private HttpServer receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            received.add(Map.of("timestamp", exchange.getRequestHeaders().getFirst("X-Dragoman-Timestamp"), "signature",
                    exchange.getRequestHeaders().getFirst("X-Dragoman-Signature"), "delivery",
                    exchange.getRequestHeaders().getFirst("X-Dragoman-Delivery"), "body",
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (silent) {
                return;
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
        database.close();
    }

    private WebhookSender sender(Set<String> allowed) {
        return sender(allowed, InetAddress::getAllByName);
    }

    private WebhookSender sender(Set<String> allowed, Resolver resolver) {
        return new WebhookSender(queue, store,
                new WebhookSender.Settings(Map.of("desk", "s3cret"), 3, Duration.ofMillis(1)),
                new WebhookClient(resolver, allowed, Duration.ofSeconds(5)), Clock.systemUTC(), new ObjectMapper());
    }

    private Job finishedJob() throws IOException {
        String url = "http://localhost:" + receiver.getAddress().getPort() + "/done";
        return store.submit(new JobSubmission(Optional.empty(), Optional.of(new JobSubmission.Webhook(url, "desk"))),
                ListedItems.of(0)).job();
    }

    @Test
    void aFinishedJobIsReportedOnceWithItsSignature() throws Exception {
        Job job = finishedJob();
        WebhookSender sender = sender(Set.of("localhost"));

        assertTrue(sender.sendNext());
        assertFalse(sender.sendNext());
        Map<String, String> report = received.get(0);
        assertEquals(job.id(), report.get("delivery"));
        assertTrue(report.get("body").contains("\"type\":\"job.finished\",\"job\":\"" + job.id()), report.get("body"));
        assertEquals(WebhookSignature.of("s3cret", Long.parseLong(report.get("timestamp")), report.get("body")),
                report.get("signature"));
        assertEquals(Optional.of("delivered"), store.find(job.id()).orElseThrow().webhook());
    }

    /** Made with: printf '1700000000.{}' | openssl dgst -sha256 -hmac key */
    @Test
    void theSignatureIsWhatOthersCompute() {
        assertEquals("sha256=9d713ed406bb7076d4123f0dc2c39d2df5c654ed4b0cd56b52c8b4c940bd63ae",
                WebhookSignature.of("key", 1_700_000_000L, "{}"));
    }

    @Test
    void aRefusedReportIsSentAgainAndThenADeadLetter() throws Exception {
        Job job = finishedJob();
        WebhookSender sender = sender(Set.of("localhost"));
        status = 500;
        for (int sent = 0; sent < 3; sent += sender.sendNext() ? 1 : 0) {
            Thread.sleep(2);
        }

        assertEquals(3, received.size());
        Thread.sleep(20);
        assertFalse(sender.sendNext());
        assertEquals(Optional.of("dead"), store.find(job.id()).orElseThrow().webhook());
        ReportQueue.DeadLetter letter = queue.deadLetters(10).get(0);
        assertEquals(job.id(), letter.job());
        assertEquals(3, letter.attempts());
        assertEquals("status 500", letter.outcome());
    }

    @Test
    void privateAddressesGetNoReports() throws Exception {
        finishedJob();

        assertTrue(sender(Set.of()).sendNext());
        assertEquals(List.of(), received);
        assertEquals("address is private", queue.deadLetters(10).get(0).outcome());
    }

    /** The client asks once, and connects to what it was told: there is no second answer to be led astray by. */
    @Test
    void aNameIsLookedUpOnce() throws Exception {
        finishedJob();
        AtomicInteger asked = new AtomicInteger();
        Resolver turning = host -> InetAddress.getAllByName(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.9");

        assertTrue(sender(Set.of("localhost"), turning).sendNext());
        assertEquals(1, asked.get());
        assertEquals(1, received.size());
    }

    @Test
    void aNameThatTurnsPrivateGetsNoReport() throws Exception {
        finishedJob();
        Resolver both = host -> new InetAddress[] { InetAddress.getByName("93.184.215.14"),
                InetAddress.getByName("10.0.0.1") };

        assertTrue(sender(Set.of(), both).sendNext());
        assertEquals("address is private", queue.deadLetters(10).get(0).outcome());
    }

    @Test
    void aReceiverThatDoesNotAnswerIsNotWaitedForLong() throws Exception {
        finishedJob();
        silent = true;
        long start = System.nanoTime();

        assertTrue(sender(Set.of("localhost")).sendNext());
        assertTrue(System.nanoTime() - start < 60_000_000_000L);
        assertEquals(0, queue.deadLetters(10).size());
    }
}
