package org.dragoman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dragoman.BuiltJar.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar, its translator replaced again and again while clients ask. */
class ModelSwapIT {

    private static final Pattern MODEL = Pattern.compile("\"translation\":\"(translate-ar-en/[^\"]+)\"");

    @TempDir
    Path models;

    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger answers = new AtomicInteger();
    private final Set<String> failures = ConcurrentHashMap.newKeySet();
    private final Set<String> answeredBy = ConcurrentHashMap.newKeySet();

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private Path version(String version) throws IOException {
        Path folder = models.resolve("v" + version);
        copy(Path.of("models", "translate-ar-en"), folder);
        Path manifest = folder.resolve("model.json");
        Files.writeString(manifest,
                Files.readString(manifest).replaceFirst("(\"version\": *)\"[^\"]+\"", "$1\"" + version + "\""));
        return folder;
    }

    private void install(Path folder) throws IOException {
        Path next = Files.createSymbolicLink(models.resolve("next"), folder.getFileName());
        Files.move(next, models.resolve("translate-ar-en"), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private void ask(Server server, int client) {
        for (int number = 0; !done.get(); number++) {
            try {
                HttpResponse<String> answer = BuiltJar.post(server, "/v1/dispatches",
                        "{\"text\": \"وأضاف أن " + (client * 100_000 + number) + " شركة ستشارك في المشروع.\"}");
                Matcher model = MODEL.matcher(answer.body());
                if (answer.statusCode() == 200 && model.find()) {
                    answers.incrementAndGet();
                    answeredBy.add(model.group(1));
                } else {
                    failures.add(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException | InterruptedException failure) {
                failures.add(failure.toString());
            }
        }
    }

    private static void await(Server server, String what) throws Exception {
        for (int tries = 0; tries < 1200; tries++) {
            if (BuiltJar.get(server, "/v1/models").body().contains(what)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("/v1/models never says " + what);
    }

    @Test
    void requestsFlowOverToEachModelAndABrokenOneIsRefused() throws Exception {
        copy(Path.of("models", "summarize-en"), models.resolve("summarize-en"));
        install(version("1"));
        try (Server server = BuiltJar.serve("-Ddragoman.onnx.models=" + models, "-Ddragoman.translate.model-interval=100ms")) {
            List<CompletableFuture<Void>> clients = new ArrayList<>();
            for (int client = 0; client < 4; client++) {
                int number = client;
                clients.add(CompletableFuture.runAsync(() -> ask(server, number), work -> new Thread(work).start()));
            }
            for (String version : List.of("2", "3", "4")) {
                int before = answers.get();
                install(version(version));
                await(server, "\"version\":\"" + version + "\"");
                awaitAnswers(before + 8);
            }
            Path broken = version("5");
            Files.writeString(broken.resolve("step.onnx"), "no graph");
            install(broken);
            await(server, "\"replacementRefused\":true");
            awaitAnswers(answers.get() + 8);
            done.set(true);
            clients.forEach(CompletableFuture::join);

            assertEquals(Set.of(), failures);
            assertTrue(answeredBy.contains("translate-ar-en/4"), answeredBy.toString());
            assertFalse(answeredBy.contains("translate-ar-en/5"), answeredBy.toString());
            String metrics = BuiltJar.get(server, "/q/metrics").body();
            assertTrue(metrics.contains("dragoman_model_replacements_total{outcome=\"made\",task=\"translation\"} 3.0"),
                    metrics);
            assertTrue(metrics.contains("dragoman_model_replacements_total{outcome=\"refused\",task=\"translation\"} 1.0"),
                    metrics);
        }
    }

    private void awaitAnswers(int number) throws InterruptedException {
        for (int tries = 0; answers.get() < number && tries < 1200; tries++) {
            Thread.sleep(50);
        }
        assertTrue(answers.get() >= number, failures.toString());
    }
}
