package org.dragoman.feed.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses a feed may be fetched from: those of the public Internet (IANA's special-purpose registries name the
 * others) and those an operator allows. An IPv6 address that carries an IPv4 address is judged by that too.
 */
public final class AddressRules {

    /** Nothing but the public Internet. */
    public static final AddressRules STRICT = new AddressRules(List.of());

    private static final List<AddressRange> SPECIAL = Stream.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Azure's and Oracle's metadata servers are in public ranges.
            "168.63.129.16", "192.0.0.192").map(AddressRange::of).toList();

    /** All of IPv6 that is given to servers; within it Teredo, documentation and the like. */
    private static final AddressRange UNICAST = AddressRange.of("2000::/3");
    private static final List<AddressRange> SPECIAL_WITHIN = Stream.of("2001::/23", "2001:db8::/32", "3fff::/20")
            .map(AddressRange::of).toList();

    private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");
    private static final AddressRange SIX_TO_FOUR = AddressRange.of("2002::/16");

    private final List<AddressRange> allowed;

    /** @param allowed ranges that are not refused whatever they are */
    AddressRules(List<AddressRange> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    public boolean permits(InetAddress address) {
        return allowed.stream().anyMatch(range -> range.contains(address)) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return SPECIAL.stream().noneMatch(range -> range.contains(address));
        }
        if (NAT64.contains(address)) {
            return isPublic(version4(bytes, 12));
        }
        if (SIX_TO_FOUR.contains(address) && !isPublic(version4(bytes, 2))) {
            return false;
        }
        return UNICAST.contains(address) && SPECIAL_WITHIN.stream().noneMatch(range -> range.contains(address));
    }

    private static InetAddress version4(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
