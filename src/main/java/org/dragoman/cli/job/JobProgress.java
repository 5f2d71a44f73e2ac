package org.dragoman.cli.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

import org.dragoman.cli.terminal.Progress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Shows how far a job is until it ends. */
final class JobProgress {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JobServer server;
    private final Progress progress;

    JobProgress(JobServer server, Progress progress) {
        this.server = server;
        this.progress = progress;
    }

    void follow(String path) {
        try {
            for (JsonNode job = job(path); job.path("state").asText().equals("running"); job = job(path)) {
                show(job);
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for the job");
        } finally {
            progress.clear();
        }
    }

    private void show(JsonNode job) {
        JsonNode counts = job.path("counts");
        int open = counts.path("waiting").asInt() + counts.path("working").asInt();
        int all = job.path("items").asInt();
        progress.job(all - open, all, job.path("rate").asDouble(),
                Optional.ofNullable(job.path("expectedEnd").textValue()).map(Instant::parse));
    }

    private JsonNode job(String path) {
        try (InputStream answer = server.get(path)) {
            return JSON.readTree(answer);
        } catch (IOException failure) {
            throw new UncheckedIOException("the connection to the server broke", failure);
        }
    }
}
