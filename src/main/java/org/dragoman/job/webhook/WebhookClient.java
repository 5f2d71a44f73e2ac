package org.dragoman.job.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.dragoman.feed.fetch.AddressRules;
import org.dragoman.feed.fetch.CheckedResolver;
import org.dragoman.feed.fetch.ForbiddenAddressException;
import org.dragoman.feed.fetch.Resolver;

/**
 * Posts reports. It connects to the addresses that were checked and asks nobody again, so that a name cannot point
 * elsewhere between check and connection. No redirects, retries or cookies.
 */
final class WebhookClient implements AutoCloseable {

    private final CloseableHttpClient http;
    private final Duration patience;

    /**
     * @param resolver
     *        asks for the addresses of a name
     * @param allowedHosts
     *        lower case; their addresses may be private
     * @param patience
     *        for a whole exchange
     */
    WebhookClient(Resolver resolver, Set<String> allowedHosts, Duration patience) {
        this.patience = patience;
        Timeout timeout = Timeout.of(patience);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new WebhookNames(resolver, Set.copyOf(allowedHosts)))
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom().setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout).setRedirectsEnabled(false).build())
                .setUserAgent("Dragoman").disableRedirectHandling().disableAutomaticRetries().disableCookieManagement()
                .disableAuthCaching().disableContentCompression().build();
    }

    /** Checks addresses, except those of hosts that are allowed. */
    private static final class WebhookNames implements DnsResolver {

        private final Resolver resolver;
        private final CheckedResolver checked;
        private final Set<String> allowedHosts;

        WebhookNames(Resolver resolver, Set<String> allowedHosts) {
            this.resolver = resolver;
            this.checked = new CheckedResolver(resolver, AddressRules.STRICT);
            this.allowedHosts = allowedHosts;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return allowedHosts.contains(host.toLowerCase(Locale.ROOT)) ? resolver.resolve(host) : checked.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /**
     * @return the status of the answer, which is not read any further
     * @throws WebhookAddress.ForbiddenException
     *         when an address of the host is private
     */
    int post(URI uri, Map<String, String> headers, String body) throws IOException, WebhookAddress.ForbiddenException {
        HttpPost post = new HttpPost(uri);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS).execute(post::cancel);
        try (ClassicHttpResponse response = http.executeOpen(null, post, null)) {
            int status = response.getCode();
            post.cancel();
            return status;
        } catch (ForbiddenAddressException inner) {
            throw new WebhookAddress.ForbiddenException("address is private");
        }
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }
}
