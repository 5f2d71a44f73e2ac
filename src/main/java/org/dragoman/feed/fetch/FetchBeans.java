package org.dragoman.feed.fetch;

import java.net.InetAddress;
import java.util.List;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.dragoman.feed.FeedConfig;
import org.dragoman.feed.FeedFetcher;

/** Makes the fetcher of feeds as it is configured. */
class FetchBeans {

    @Produces
    @Singleton
    FeedFetcher feedFetcher(FeedConfig config) {
        AddressRules rules = new AddressRules(
                config.allowedAddresses().orElse(List.of()).stream().map(AddressRange::of).toList());
        int most = (int) Math.min(Integer.MAX_VALUE - 16, config.maxSize().asLongValue());
        FetchLimits limits = new FetchLimits(most, config.maxCompression(), config.timeout(), config.maxRedirects());
        Exchange exchange = new Exchange(new CheckedResolver(InetAddress::getAllByName, rules), limits, config.proxy());
        return new HttpFeedFetcher(rules, limits, new HostIntervals(config.interval()), exchange);
    }

    void close(@Disposes FeedFetcher fetcher) {
        if (fetcher instanceof HttpFeedFetcher http) {
            http.close();
        }
    }
}
