package org.dragoman.job.webhook;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.dragoman.job.store.Job;
import org.dragoman.job.store.JobStore;
import org.dragoman.job.store.ReportQueue;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Tells webhooks that their jobs are finished, in a thread of its own. Any answer of 2xx will do; redirects do not. */
public final class WebhookSender implements AutoCloseable {

    /**
     * How reports are sent.
     *
     * @param secrets
     *        by name
     * @param address
     *        where reports may go
     * @param attempts
     *        after which a report is a dead letter
     * @param pause
     *        before the second attempt; doubles up to an hour
     */
    record Settings(Map<String, String> secrets, WebhookAddress address, int attempts, Duration pause) {
    }

    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST_OUTCOME = 200;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
    private final ReportQueue queue;
    private final JobStore store;
    private final Settings settings;
    private final Clock clock;
    private final ObjectMapper json;
    private final Thread thread = new Thread(this::run, "webhook-sender");
    private volatile boolean closing;

    WebhookSender(ReportQueue queue, JobStore store, Settings settings, Clock clock, ObjectMapper json) {
        this.queue = queue;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.json = json;
        thread.setDaemon(true);
    }

    public static WebhookSender of(ReportQueue queue, JobStore store, WebhookRules rules, Clock clock, ObjectMapper json) {
        return new WebhookSender(queue, store, new Settings(rules.secrets(), new WebhookAddress(rules.allowedHosts()),
                rules.attempts(), Duration.ofSeconds(2)), clock, json);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (!closing) {
            try {
                while (!closing && sendNext()) {
                    // Until none is due.
                }
                Thread.sleep(1000);
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failure) {
                LOG.error("A report could not be sent, and waits", failure);
                if (!paused()) {
                    return;
                }
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(5000);
            return true;
        } catch (InterruptedException stop) {
            return false;
        }
    }

    /** @return whether there was one */
    boolean sendNext() throws InterruptedException {
        Optional<ReportQueue.Report> next = queue.claim();
        if (next.isEmpty()) {
            return false;
        }
        ReportQueue.Report report = next.get();
        try {
            HttpResponse<Void> answer = http.send(request(report), BodyHandlers.discarding());
            if (answer.statusCode() / 100 == 2) {
                queue.delivered(report, "status " + answer.statusCode());
            } else {
                tryAgain(report, "status " + answer.statusCode());
            }
        } catch (WebhookAddress.ForbiddenException forbidden) {
            queue.dead(report, forbidden.getMessage());
        } catch (IOException failure) {
            tryAgain(report, failure.getClass().getSimpleName());
        }
        return true;
    }

    private void tryAgain(ReportQueue.Report report, String outcome) {
        String words = outcome.substring(0, Math.min(LONGEST_OUTCOME, outcome.length()));
        if (report.attempt() >= settings.attempts()) {
            queue.dead(report, words);
            return;
        }
        Duration pause = settings.pause().multipliedBy(1L << Math.min(report.attempt() - 1, 20));
        queue.retry(report, pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause, words);
    }

    private HttpRequest request(ReportQueue.Report report) throws WebhookAddress.ForbiddenException, IOException {
        String secret = settings.secrets().get(report.secret());
        if (secret == null) {
            throw new WebhookAddress.ForbiddenException("its secret is no longer configured");
        }
        String body = body(store.find(report.job()).orElseThrow());
        long timestamp = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(settings.address().checked(report.url())).timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Dragoman-Timestamp", Long.toString(timestamp))
                .header("X-Dragoman-Signature", WebhookSignature.of(secret, timestamp, body))
                .header("X-Dragoman-Delivery", report.job())
                .POST(BodyPublishers.ofString(body)).build();
    }

    private String body(Job job) throws JsonProcessingException {
        Map<String, Object> counts = new LinkedHashMap<>();
        job.counts().forEach((state, count) -> counts.put(state.word(), count));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "job.finished");
        body.put("job", job.id());
        body.put("items", job.items());
        body.put("counts", counts);
        body.put("created", job.created().toString());
        body.put("finished", job.finished().map(Object::toString).orElse(null));
        return json.writeValueAsString(body);
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }
}
