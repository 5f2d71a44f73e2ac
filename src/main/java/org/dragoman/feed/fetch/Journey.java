package org.dragoman.feed.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.dragoman.feed.FetchOutcome;
import org.dragoman.feed.FetchRequest;
import org.dragoman.feed.Refusal;

/** One fetch, from redirect to redirect. Cancelled from another thread. */
final class Journey {

    private final Exchange exchange;
    private final AddressRules rules;
    private final FetchLimits limits;
    private volatile HttpGet current;
    private volatile boolean cancelled;

    Journey(Exchange exchange, AddressRules rules, FetchLimits limits) {
        this.exchange = exchange;
        this.rules = rules;
        this.limits = limits;
    }

    FetchOutcome follow(FetchRequest request, URI from) throws IOException {
        URI url = from;
        for (int redirects = 0; !cancelled; redirects++) {
            Step step = step(request, url);
            if (step.outcome() != null) {
                return step.outcome();
            }
            if (redirects >= limits.maxRedirects()) {
                throw new RefusedException(Refusal.TOO_MANY_REDIRECTS, "The server redirects more than "
                        + limits.maxRedirects() + " times");
            }
            url = FeedUrl.checked(url.resolve(step.location()).toString(), rules);
        }
        throw new RefusedException(Refusal.TOO_SLOW, "The fetch was given up");
    }

    void cancel() {
        cancelled = true;
        HttpGet running = current;
        if (running != null) {
            running.cancel();
        }
    }

    /** Either an outcome or where to go on. */
    private record Step(FetchOutcome outcome, String location) {
    }

    private Step step(FetchRequest request, URI url) throws IOException {
        HttpGet get = get(request, url);
        current = get;
        try (ClassicHttpResponse response = exchange.begin(get)) {
            try {
                return answer(request, url, response);
            } finally {
                // Before closing, which would read what is left of the body.
                get.cancel();
            }
        }
    }

    private static HttpGet get(FetchRequest request, URI url) {
        HttpGet get = new HttpGet(url);
        get.setHeader(HttpHeaders.ACCEPT, "application/rss+xml, application/atom+xml, application/feed+json, "
                + "application/vnd.iptc.g2.newsitem+xml, application/xml;q=0.9, application/json;q=0.9, */*;q=0.5");
        get.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        request.etag().ifPresent(etag -> get.setHeader(HttpHeaders.IF_NONE_MATCH, etag));
        request.lastModified().ifPresent(time -> get.setHeader(HttpHeaders.IF_MODIFIED_SINCE, time));
        return get;
    }

    private Step answer(FetchRequest request, URI url, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status == 304 && (request.etag().isPresent() || request.lastModified().isPresent())) {
            return new Step(new FetchOutcome.NotModified(), null);
        }
        Optional<String> location = header(response, HttpHeaders.LOCATION);
        if (status >= 300 && status < 400 && location.isPresent()) {
            return new Step(null, location.get().strip());
        }
        HttpEntity entity = response.getEntity();
        if (status != 200 || entity == null) {
            throw new RefusedException(Refusal.STATUS, "The server answered with status " + status);
        }
        if (entity.getContentLength() > limits.maxSize()) {
            throw new RefusedException(Refusal.TOO_LARGE, "The feed is larger than " + limits.maxSize() + " bytes");
        }
        String encoding = header(response, HttpHeaders.CONTENT_ENCODING).orElse("").strip();
        byte[] body = BoundedBody.read(entity.getContent(), encoding, limits.maxSize(), limits.maxCompression());
        return new Step(new FetchOutcome.Fetched(body, header(response, HttpHeaders.CONTENT_TYPE),
                header(response, HttpHeaders.ETAG), header(response, HttpHeaders.LAST_MODIFIED), url.toString()), null);
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }
}
