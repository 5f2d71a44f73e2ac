package org.dragoman.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code dragoman job ...}: talks to a running server, and so needs no model. */
@Command(name = "job", mixinStandardHelpOptions = true, description = "Hands jobs to a running server and gets their results.")
final class JobCommand implements Runnable {

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

    @Command(name = "submit", mixinStandardHelpOptions = true, description = "Submits a file of dispatches, one JSON object a line, and prints the job.")
    void submit(@Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--key", paramLabel = "KEY", description = "The same key with the same file brings the same job.") String key) {
        try {
            HttpRequest.Builder request = server().request("/v1/jobs").header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofFile(file));
            print(key == null ? request : request.header("Idempotency-Key", key));
        } catch (FileNotFoundException missing) {
            throw new BadInputException(file + " is not there or cannot be read");
        }
    }

    @Command(name = "status", mixinStandardHelpOptions = true, description = "Prints how far a job is, its rate and when it is expected to end.")
    void status(@Parameters(paramLabel = "ID") String id) {
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
