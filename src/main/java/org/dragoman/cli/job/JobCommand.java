package org.dragoman.cli.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.dragoman.cli.terminal.BadInputException;
import org.dragoman.cli.terminal.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code dragoman job ...}: talks to a running server, and so needs no model. */
@Command(name = "job", mixinStandardHelpOptions = true, description = "Hands jobs to a running server and gets their results.")
public final class JobCommand implements Runnable {

    private static final Pattern URL = Pattern.compile("(?i)https?://.*");

    @Spec
    private CommandSpec spec;

    @Option(names = "--server", paramLabel = "URL", scope = ScopeType.INHERIT, defaultValue = "http://localhost:8080", description = "Default: ${DEFAULT-VALUE}.")
    private URI server;

    @Option(names = "--api-key", paramLabel = "KEY", scope = ScopeType.INHERIT, defaultValue = "${env:DRAGOMAN_API_KEY}", description = "Default: DRAGOMAN_API_KEY of the environment.")
    private String apiKey;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    @Command(name = "submit", mixinStandardHelpOptions = true, description = {
            "Submits a file and prints the job: dispatches, one JSON object a line, or a feed in XML.",
            "Of an address the server fetches the feed." })
    void submit(@Parameters(paramLabel = "FILE|URL") String source,
            @Option(names = "--feed", description = "The file is a feed although it is JSON or text (JSON Feed, ninjs).") boolean feed,
            @Option(names = "--key", paramLabel = "KEY", description = "The same key with the same file brings the same job.") String key) {
        HttpRequest.Builder request = URL.matcher(source).matches() ? address(source) : document(Path.of(source), feed);
        print(key == null ? request : request.header("Idempotency-Key", key));
    }

    private HttpRequest.Builder address(String url) {
        String quoted = url.replace("\\", "\\\\").replace("\"", "\\\"");
        return server().request("/v1/jobs").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"url\":\"" + quoted + "\"}"));
    }

    private HttpRequest.Builder document(Path file, boolean feed) {
        try {
            String type = feed || isMarkup(file) ? "application/octet-stream" : "application/x-ndjson";
            return server().request("/v1/jobs").header("Content-Type", type).POST(BodyPublishers.ofFile(file));
        } catch (IOException missing) {
            throw new BadInputException(file + " is not there or cannot be read");
        }
    }

    /** XML or gzip: no line of it is a dispatch. */
    private static boolean isMarkup(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(100), StandardCharsets.ISO_8859_1);
            return start.matches("(?s)(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?[\\s\\x00]*<.*|\u001F\u008B.*");
        }
    }

    @Command(name = "status", mixinStandardHelpOptions = true, description = "Prints how far a job is, its rate and when it is expected to end.")
    void status(@Parameters(paramLabel = "ID") String id,
            @Option(names = "--follow", description = "Show the progress at the terminal until the job ends.") boolean follow) {
        if (follow) {
            new JobProgress(server(), Progress.on(spec.commandLine().getErr())).follow(path(id));
        }
        print(server().request(path(id)));
    }

    @Command(name = "results", mixinStandardHelpOptions = true, description = "Prints the results so far, a line each, in the order of the input.")
    void results(@Parameters(paramLabel = "ID") String id,
            @Option(names = "--after", paramLabel = "N", defaultValue = "-1", description = "Only what comes after item N.") int after,
            @Option(names = "--follow", description = "Go on until the job ends.") boolean follow) {
        print(server().request(path(id) + "/items?after=" + after + "&follow=" + follow));
    }

    @Command(name = "cancel", mixinStandardHelpOptions = true, description = "Cancels a job; what is settled stays.")
    void cancel(@Parameters(paramLabel = "ID") String id) {
        print(server().request(path(id)).DELETE());
    }

    private JobServer server() {
        return new JobServer(server, apiKey);
    }

    private static String path(String id) {
        return "/v1/jobs/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private void print(HttpRequest.Builder request) {
        try (InputStream answer = server().send(request.build())) {
            answer.transferTo(System.out);
            System.out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("the connection to the server broke", failure);
        }
    }
}
