package app.touchstone.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses, such as {@code 10.0.0.0/8}. An IPv4 address is never in an IPv6 block, nor the other way round. */
record NetRange(byte[] network, int bits) {

    /** @throws IllegalArgumentException when the text is no block in this notation */
    static NetRange of(String text) {
        String[] parts = text.strip().split("/");
        // a literal only: a name would be looked up
        if (parts.length > 2 || !parts[0].matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            throw new IllegalArgumentException("no block of addresses: " + text);
        }
        try {
            byte[] network = InetAddress.getByName(parts[0]).getAddress();
            int bits = parts.length == 1 ? network.length * 8 : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > network.length * 8) {
                throw new IllegalArgumentException("no block of addresses: " + text);
            }
            return new NetRange(network, bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no block of addresses: " + text, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = bits - bit >= 8 ? 0xFF : 0xFF << (8 - (bits - bit)) & 0xFF;
            if ((network[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
