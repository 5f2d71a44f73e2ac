package org.dragoman.feed.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import org.dragoman.feed.FetchOutcome;
import org.dragoman.feed.FetchRequest;
import org.dragoman.feed.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** What a hostile URL or server may try. The servers of these tests are on 127.0.0.1, allowed where a test says so. */
class HttpFeedFetcherTest {

    private static final byte[] FEED = "<rss/>".getBytes(StandardCharsets.UTF_8);
    private static final FetchLimits LIMITS = new FetchLimits(2_000_000, 100, Duration.ofSeconds(2), 3);
    private static final AddressRules STRICT = new AddressRules(List.of());
    private static final AddressRules LOCAL_ALLOWED = new AddressRules(List.of(AddressRange.of("127.0.0.1")));

    private final AtomicInteger requests = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1:%d/", "http://localhost:%d/", "http://[::1]:%d/", "http://0.0.0.0:%d/",
            "http://[::]:%d/", "http://2130706433:%d/", "http://017700000001:%d/", "http://0177.0.0.1:%d/", "http://127.1:%d/",
            "http://0x7f000001:%d/", "http://0x7f.0.0.1:%d/", "http://127.0.0.1.:%d/", "http://[::ffff:127.0.0.1]:%d/",
            "http://[::ffff:7f00:1]:%d/", "http://[64:ff9b::7f00:1]:%d/", "http://[2002:7f00:1::]:%d/", "http://[fe80::1]:%d/",
            "http://[fd00:ec2::254]:%d/", "http://[ff02::1]:%d/", "http://169.254.169.254/latest/meta-data/",
            "http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/", "http://100.64.0.1/", "http://224.0.0.1/",
            "http://255.255.255.255/", "http://168.63.129.16/", "http://100.100.100.200/", "http://x.localhost:%d/",
            "http://metadata.google.internal/" })
    void innerAddressesAreRefusedHoweverTheyAreWritten(String url) {
        assertEquals(Refusal.ADDRESS, refusal(STRICT, String.format(Locale.ROOT, url, port())));
        assertEquals(0, requests.get());
    }

    @ParameterizedTest
    @ValueSource(strings = { "file:///etc/passwd", "gopher://127.0.0.1:70/", "ftp://example.org/", "jar:http://example.org!/x",
            "data:text/xml,x", "//example.org/" })
    void otherSchemesAreRefused(String url) {
        assertEquals(Refusal.SCHEME, refusal(STRICT, url));
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://", "http://a b/", "http://user:secret@example.org/", "http:///x",
            "http://exa\u0000mple.org/" })
    void whatIsNoUrlIsRefused(String url) {
        assertEquals(Refusal.INVALID_URL, refusal(STRICT, url));
    }

    @Test
    void aNameThatTurnsPrivateIsRefused() {
        Refusal refusal = refusal(fetcher(STRICT, host -> address("127.0.0.1"), LIMITS), "http://rebound.example:" + port());

        assertEquals(Refusal.ADDRESS, refusal);
        assertEquals(0, requests.get());
    }

    @Test
    void aNameWithAnInnerAndAnOuterAddressIsRefused() {
        Resolver both = host -> new InetAddress[] { address("93.184.215.14")[0], address("127.0.0.1")[0] };

        assertEquals(Refusal.ADDRESS, refusal(fetcher(STRICT, both, LIMITS), "http://both.example:" + port()));
    }

    /** A second look-up, after the check, would lead inside: there is none. */
    @Test
    void theAddressThatWasCheckedIsTheOneConnectedTo() {
        AtomicInteger asked = new AtomicInteger();
        Resolver rebinding = host -> address(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.9");

        FetchOutcome outcome = fetch(fetcher(LOCAL_ALLOWED, rebinding, LIMITS), "http://rebinding.example:" + port() + "/feed");

        assertInstanceOf(FetchOutcome.Fetched.class, outcome);
        assertEquals(1, asked.get());
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://169.254.169.254/", "http://10.0.0.1/", "http://127.0.0.2/", "http://inner.example/" })
    void redirectsToInnerAddressesAreRefused(String target) {
        Resolver resolver = host -> address(host.equals("inner.example") ? "10.0.0.1" : host);

        assertEquals(Refusal.ADDRESS, refusal(fetcher(LOCAL_ALLOWED, resolver, LIMITS), url("/redirect?" + target)));
    }

    @Test
    void redirectsToOtherSchemesAreRefused() {
        assertEquals(Refusal.SCHEME, refusal(LOCAL_ALLOWED, url("/redirect?file:///etc/passwd")));
    }

    @Test
    void redirectsWithoutEndAreRefused() {
        assertEquals(Refusal.TOO_MANY_REDIRECTS, refusal(LOCAL_ALLOWED, url("/loop")));
        assertEquals(LIMITS.maxRedirects() + 1, requests.get());
    }

    @Test
    void aBodyWithoutEndIsCut() {
        assertEquals(Refusal.TOO_LARGE, refusal(LOCAL_ALLOWED, url("/endless")));
    }

    @Test
    void anAnnouncedGiantIsNotEvenRead() {
        assertEquals(Refusal.TOO_LARGE, refusal(LOCAL_ALLOWED, url("/giant")));
    }

    @Test
    void aBombIsRefused() {
        assertEquals(Refusal.COMPRESSION, refusal(LOCAL_ALLOWED, url("/bomb")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/slow", "/silent", "/slow-redirect" })
    void aSlowServerIsLeft(String path) {
        long start = System.nanoTime();

        assertEquals(Refusal.TOO_SLOW, refusal(LOCAL_ALLOWED, url(path)));
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 5);
    }

    @Test
    void aNameThatIsNotResolvedInTimeIsLeft() {
        Resolver stuck = host -> {
            sleep(10_000);
            return address("127.0.0.1");
        };

        assertEquals(Refusal.TOO_SLOW, refusal(fetcher(LOCAL_ALLOWED, stuck, LIMITS), "http://stuck.example/"));
    }

    @Test
    void errorsAndDeadServersAreTold() {
        assertEquals(Refusal.STATUS, refusal(LOCAL_ALLOWED, url("/missing")));
        assertEquals(Refusal.UNKNOWN_HOST, refusal(fetcher(STRICT, host -> {
            throw new UnknownHostException(host);
        }, LIMITS), "http://nowhere.example/"));
        assertEquals(Refusal.CONNECTION, refusal(LOCAL_ALLOWED, "http://127.0.0.1:1/"));
    }

    @Test
    void aFeedComesWithWhatIsNeededToAskAgain() {
        FetchOutcome.Fetched first = (FetchOutcome.Fetched) fetch(fetcher(LOCAL_ALLOWED), url("/redirect?/feed"));
        FetchOutcome second = fetcher(LOCAL_ALLOWED).fetch(new FetchRequest(url("/feed"), first.etag(), first.lastModified()));

        assertArrayEquals(FEED, first.body());
        assertEquals(Optional.of("\"v1\""), first.etag());
        assertEquals(url("/feed"), first.url());
        assertInstanceOf(FetchOutcome.NotModified.class, second);
    }

    @Test
    void gzipIsUnpacked() {
        assertArrayEquals(FEED, ((FetchOutcome.Fetched) fetch(fetcher(LOCAL_ALLOWED), url("/gzip"))).body());
    }

    @Test
    void oneHostIsAskedAtIntervals() {
        HttpFeedFetcher polite = new HttpFeedFetcher(LOCAL_ALLOWED, LIMITS, new HostIntervals(Duration.ofMillis(300)),
                new Exchange(new CheckedResolver(InetAddress::getAllByName, LOCAL_ALLOWED), LIMITS, Optional.empty()));
        long start = System.nanoTime();
        for (int i = 0; i < 3; i++) {
            fetch(polite, url("/feed"));
        }

        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() >= 600);
    }

    @Test
    void aProxyIsAskedInstead() {
        Exchange throughProxy = new Exchange(new CheckedResolver(InetAddress::getAllByName, STRICT), LIMITS,
                Optional.of(URI.create("http://127.0.0.1:" + port())));
        HttpFeedFetcher fetcher = new HttpFeedFetcher(STRICT, LIMITS, new HostIntervals(Duration.ZERO), throughProxy);

        assertInstanceOf(FetchOutcome.Fetched.class, fetch(fetcher, "http://feeds.example/feed"));
        assertEquals(Refusal.ADDRESS, refusal(fetcher, "http://10.0.0.1/feed"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        switch (exchange.getRequestURI().getPath()) {
            case "/feed" -> feed(exchange);
            case "/gzip" -> gzip(exchange, FEED);
            case "/bomb" -> gzip(exchange, new byte[1_900_000]);
            case "/redirect" -> redirect(exchange, exchange.getRequestURI().getQuery());
            case "/loop" -> redirect(exchange, "/loop");
            case "/slow-redirect" -> {
                sleep(900);
                redirect(exchange, "/slow-redirect");
            }
            case "/endless" -> drip(exchange, 65_536, 0);
            case "/slow" -> drip(exchange, 1, 200);
            case "/silent" -> sleep(10_000);
            case "/giant" -> {
                exchange.sendResponseHeaders(200, 10_000_000_000L);
                exchange.getResponseBody().flush();
            }
            default -> exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private static void feed(HttpExchange exchange) throws IOException {
        boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        exchange.getResponseHeaders().set("ETag", "\"v1\"");
        exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : FEED.length);
        if (!known) {
            exchange.getResponseBody().write(FEED);
        }
    }

    private static void gzip(HttpExchange exchange, byte[] body) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(body);
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, zipped.size());
        exchange.getResponseBody().write(zipped.toByteArray());
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void drip(HttpExchange exchange, int bytes, long pause) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(new byte[bytes]);
                out.flush();
                sleep(pause);
            }
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static InetAddress[] address(String literal) {
        try {
            return new InetAddress[] { InetAddress.getByName(literal) };
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpFeedFetcher fetcher(AddressRules rules) {
        return fetcher(rules, InetAddress::getAllByName, LIMITS);
    }

    private static HttpFeedFetcher fetcher(AddressRules rules, Resolver resolver, FetchLimits limits) {
        return new HttpFeedFetcher(rules, limits, new HostIntervals(Duration.ZERO),
                new Exchange(new CheckedResolver(resolver, rules), limits, Optional.empty()));
    }

    private static Refusal refusal(AddressRules rules, String url) {
        return refusal(fetcher(rules), url);
    }

    private static Refusal refusal(HttpFeedFetcher fetcher, String url) {
        return assertInstanceOf(FetchOutcome.Refused.class, fetch(fetcher, url)).reason();
    }

    private static FetchOutcome fetch(HttpFeedFetcher fetcher, String url) {
        return fetcher.fetch(FetchRequest.of(url));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
