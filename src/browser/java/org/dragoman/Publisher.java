package org.dragoman;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;

/** Serves a feed, and remembers the signatures of what is posted to it. */
final class Publisher implements AutoCloseable {

    private final HttpServer server;
    private final List<String> signatures = new CopyOnWriteArrayList<>();

    Publisher(byte[] feed) throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Dragoman-Signature")).ifPresent(signatures::add);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/rss";
    }

    List<String> signatures() {
        return List.copyOf(signatures);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
