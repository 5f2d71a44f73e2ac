package org.dragoman.feed.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for the HTTP client and takes out the addresses that may not be reached. The client connects to what it
 * gets from here and asks nobody else, so a name cannot point elsewhere between check and connection.
 */
public final class CheckedResolver implements DnsResolver {

    private final Resolver resolver;
    private final AddressRules rules;

    public CheckedResolver(Resolver resolver, AddressRules rules) {
        this.resolver = resolver;
        this.rules = rules;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = resolver.resolve(host);
        InetAddress[] permitted = Stream.of(all).filter(rules::permits).toArray(InetAddress[]::new);
        // One inner address among outer ones is an attempt to get in, too.
        if (permitted.length < all.length || all.length == 0) {
            throw new ForbiddenAddressException();
        }
        return permitted;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
