package org.dragoman.job.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/** Keeps reports away from addresses that only this machine or its network can reach, unless the host is allowed. */
final class WebhookAddress {

    private final Set<String> allowedHosts;

    WebhookAddress(Set<String> allowedHosts) {
        this.allowedHosts = Set.copyOf(allowedHosts);
    }

    /** A report that must not be sent there. */
    static final class ForbiddenException extends Exception {

        private static final long serialVersionUID = 1;

        ForbiddenException(String message) {
            super(message);
        }
    }

    URI checked(String url) throws ForbiddenException, UnknownHostException {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException malformed) {
            throw new ForbiddenException("not a URL");
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new ForbiddenException("not a URL of http or https");
        }
        if (!allowedHosts.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (isPrivate(address)) {
                    throw new ForbiddenException("address is private");
                }
            }
        }
        return uri;
    }

    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean local = address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress()
                || address.isSiteLocalAddress() || address.isMulticastAddress();
        if (bytes.length == 4) {
            return local || first == 0 || first >= 240 || first == 100 && (second & 0xc0) == 64
                    || first == 192 && second == 0 || first == 198 && (second & 0xfe) == 18;
        }
        // Unique local addresses, and those that translate to IPv4 in ways a gateway decides.
        return local || (first & 0xfe) == 0xfc || first == 0x20 && second == 0x02
                || first == 0;
    }
}
