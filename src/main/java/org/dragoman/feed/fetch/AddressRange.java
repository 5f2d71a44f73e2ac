package org.dragoman.feed.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses in CIDR notation. */
record AddressRange(byte[] network, int bits) {

    /** @throws IllegalArgumentException when it is not written as 10.0.0.0/8, fd00::/8 or a single address */
    static AddressRange of(String cidr) {
        String[] parts = cidr.strip().split("/");
        try {
            if (parts.length > 2 || !parts[0].matches("[0-9a-fA-F:.]+") || !parts[0].matches(".*[:.].*")) {
                throw new IllegalArgumentException(cidr + " is not a range of addresses");
            }
            byte[] network = InetAddress.getByName(parts[0]).getAddress();
            int bits = parts.length == 1 ? network.length * 8 : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > network.length * 8) {
                throw new IllegalArgumentException(cidr + " has an impossible prefix");
            }
            return new AddressRange(network, bits);
        } catch (UnknownHostException | NumberFormatException wrong) {
            throw new IllegalArgumentException(cidr + " is not a range of addresses", wrong);
        }
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((bytes[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
