package org.dragoman.feed.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** The HTTP client: no redirects, retries, cookies or decompression of its own, and no addresses but the checked ones. */
final class Exchange implements AutoCloseable {

    private static final int MOST_AT_ONCE = 64;

    private final CloseableHttpClient client;

    /** @param proxy resolves the names of feeds itself; only its own is resolved here, and not checked */
    Exchange(CheckedResolver resolver, FetchLimits limits, Optional<URI> proxy) {
        Timeout timeout = Timeout.of(limits.timeout());
        DnsResolver dns = proxy.isPresent() ? SystemDefaultDnsResolver.INSTANCE : resolver;
        HttpClientBuilder builder = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(dns)
                        .setMaxConnTotal(MOST_AT_ONCE).setMaxConnPerRoute(MOST_AT_ONCE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(timeout)
                                .setSocketTimeout(timeout).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom().setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout).setRedirectsEnabled(false).build())
                .setUserAgent("Dragoman").disableRedirectHandling().disableAutomaticRetries().disableCookieManagement()
                .disableAuthCaching().disableContentCompression();
        proxy.ifPresent(address -> builder.setProxy(new HttpHost(address.getScheme(), address.getHost(), address.getPort())));
        this.client = builder.build();
    }

    /** @return to be closed by the caller, after the request has been cancelled */
    ClassicHttpResponse begin(HttpGet get) throws IOException {
        return client.executeOpen(null, get, null);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
