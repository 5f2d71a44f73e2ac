package org.dragoman.job.webhook;

import java.io.IOException;
import java.net.InetAddress;
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
     * @param attempts
     *        after which a report is a dead letter
     * @param pause
     *        before the second attempt; doubles up to an hour
     */
    record Settings(Map<String, String> secrets, int attempts, Duration pause) {
    }

    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST_OUTCOME = 200;

    private final WebhookClient http;
    private final ReportQueue queue;
    private final JobStore store;
    private final Settings settings;
    private final Clock clock;
    private final ObjectMapper json;
    private final Thread thread = new Thread(this::run, "webhook-sender");
    private volatile boolean closing;

    WebhookSender(ReportQueue queue, JobStore store, Settings settings, WebhookClient http, Clock clock,
            ObjectMapper json) {
        this.http = http;
        this.queue = queue;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.json = json;
        thread.setDaemon(true);
    }

    public static WebhookSender of(ReportQueue queue, JobStore store, WebhookRules rules, Clock clock, ObjectMapper json) {
        return new WebhookSender(queue, store, new Settings(rules.secrets(), rules.attempts(), Duration.ofSeconds(2)),
                new WebhookClient(InetAddress::getAllByName, rules.allowedHosts(), PATIENCE), clock, json);
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
    boolean sendNext() {
        Optional<ReportQueue.Report> next = queue.claim();
        if (next.isEmpty()) {
            return false;
        }
        ReportQueue.Report report = next.get();
        try {
            int status = send(report);
            if (status / 100 == 2) {
                queue.delivered(report, "status " + status);
            } else {
                tryAgain(report, "status " + status);
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

    private int send(ReportQueue.Report report) throws WebhookAddress.ForbiddenException, IOException {
        String secret = settings.secrets().get(report.secret());
        if (secret == null) {
            throw new WebhookAddress.ForbiddenException("its secret is no longer configured");
        }
        String body = body(store.find(report.job()).orElseThrow());
        long timestamp = clock.instant().getEpochSecond();
        return http.post(WebhookAddress.checked(report.url()), Map.of("X-Dragoman-Timestamp", Long.toString(timestamp),
                "X-Dragoman-Signature", WebhookSignature.of(secret, timestamp, body), "X-Dragoman-Delivery", report.job()),
                body);
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
        http.close();
    }
}
