package org.dragoman.cli.job;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CancellationException;

import org.dragoman.cli.terminal.BadInputException;

/** The server that keeps the jobs. The only class of the shell that opens connections: to where it is told. */
final class JobServer {

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String apiKey;

    /** @param apiKey null for none */
    JobServer(URI server, String apiKey) {
        this.server = server;
        this.apiKey = apiKey;
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        return apiKey == null ? request : request.header("Authorization", "Bearer " + apiKey);
    }

    /** The body of what stands at a path, to be closed by the caller; refused as in {@link #send}. */
    InputStream get(String path) throws IOException {
        return send(request(path).build());
    }

    /**
     * @return the body, to be closed by the caller
     * @throws IllegalStateException
     *         when the server cannot be reached
     * @throws BadInputException
     *         when it refuses
     */
    InputStream send(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() / 100 == 2) {
                return answer.body();
            }
            try (InputStream problem = answer.body()) {
                throw new BadInputException("the server answers " + answer.statusCode() + ": "
                        + new String(problem.readNBytes(4096), java.nio.charset.StandardCharsets.UTF_8));
            }
        } catch (ConnectException nobody) {
            throw new IllegalStateException("nobody answers at " + server, nobody);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for the server");
        }
    }
}
