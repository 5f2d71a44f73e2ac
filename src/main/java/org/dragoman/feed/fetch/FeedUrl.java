package org.dragoman.feed.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

import org.dragoman.feed.Refusal;

/** A URL that may be fetched as far as it can be told without asking for its address. */
final class FeedUrl {

    private FeedUrl() {
    }

    /** @throws RefusedException when it may not, or is none */
    static URI checked(String written, AddressRules rules) {
        URI url = parsed(written.strip());
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new RefusedException(Refusal.SCHEME, "Only http and https are fetched");
        }
        // Java finds no host in 127.1, but says what stands in its place.
        String authority = String.valueOf(url.getRawAuthority());
        refuseAddress(url.getHost() != null ? url.getHost() : authority.replaceFirst(":\\d*$", ""), rules);
        if (url.getHost() == null || url.getRawUserInfo() != null) {
            throw new RefusedException(Refusal.INVALID_URL, "The URL has no host, or a user name");
        }
        return url;
    }

    private static URI parsed(String written) {
        try {
            return new URI(written);
        } catch (URISyntaxException wrong) {
            throw new RefusedException(Refusal.INVALID_URL, "It is not a URL");
        }
    }

    /**
     * An address written as such is refused before anybody is asked, a proxy least of all. Numbers that only some
     * resolvers take for an address (2130706433, 0177.0.0.1, 0x7f.1) are addresses nobody writes in good faith.
     */
    private static void refuseAddress(String host, AddressRules rules) {
        boolean version6 = host.startsWith("[");
        boolean version4 = host.matches("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
        boolean number = !version6 && host.matches("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");
        if (number && !version4) {
            throw new RefusedException(Refusal.ADDRESS, "The host is a number, not a name");
        }
        String lower = host.toLowerCase(Locale.ROOT);
        boolean local = lower.equals("localhost") || lower.endsWith(".localhost") || lower.endsWith(".internal");
        if (version6 || version4 || local) {
            refuseUnless(host, rules);
        }
    }

    private static void refuseUnless(String host, AddressRules rules) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!rules.permits(address)) {
                    throw new RefusedException(Refusal.ADDRESS, "The address may not be fetched from");
                }
            }
        } catch (UnknownHostException wrong) {
            throw new RefusedException(Refusal.ADDRESS, "The address may not be fetched from");
        }
    }
}
