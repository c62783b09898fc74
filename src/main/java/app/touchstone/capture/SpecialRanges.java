package app.touchstone.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which addresses are no address of the public internet: the special-purpose registries of IANA for IPv4 and IPv6
 * (RFC 6890 and what amended it). Of IPv6 only 2000::/3 is public at all, so the list is of what is allowed there minus
 * what is special inside; addresses that wrap an IPv4 address are refused whatever they wrap, but for NAT64's, which
 * networks without IPv4 give to every host (RFC 6147): there the wrapped address decides.
 */
final class SpecialRanges {

    private static final Map<NetRange, FetchRule> IPV4 = table(
            "0.0.0.0/8 THIS_NETWORK",
            "10.0.0.0/8 PRIVATE",
            "100.64.0.0/10 CARRIER",
            "127.0.0.0/8 LOOPBACK",
            "169.254.0.0/16 LINK_LOCAL",
            "172.16.0.0/12 PRIVATE",
            "192.0.0.0/24 RESERVED",
            "192.0.2.0/24 DOCUMENTATION",
            "192.31.196.0/24 RESERVED",
            "192.52.193.0/24 RESERVED",
            "192.88.99.0/24 WRAPPED",
            "192.168.0.0/16 PRIVATE",
            "192.175.48.0/24 RESERVED",
            "198.18.0.0/15 BENCHMARK",
            "198.51.100.0/24 DOCUMENTATION",
            "203.0.113.0/24 DOCUMENTATION",
            "224.0.0.0/4 MULTICAST",
            "255.255.255.255/32 BROADCAST",
            "240.0.0.0/4 RESERVED");

    private static final Map<NetRange, FetchRule> IPV6 = table(
            "::1/128 LOOPBACK",
            "::/128 THIS_NETWORK",
            "::/96 WRAPPED",
            "::ffff:0:0:0/96 WRAPPED",
            "64:ff9b:1::/48 WRAPPED",
            "fc00::/7 UNIQUE_LOCAL",
            "fe80::/10 LINK_LOCAL",
            "fec0::/10 PRIVATE",
            "ff00::/8 MULTICAST",
            "2001:db8::/32 DOCUMENTATION",
            "3fff::/20 DOCUMENTATION",
            "2001::/32 WRAPPED",
            "2001:2::/48 BENCHMARK",
            "2001::/23 RESERVED",
            "2002::/16 WRAPPED",
            "2620:4f:8000::/48 RESERVED");

    private static final NetRange NAT64 = NetRange.of("64:ff9b::/96");
    private static final NetRange PUBLIC = NetRange.of("2000::/3");

    private SpecialRanges() {}

    /** What is special about an address; empty for one of the public internet. Mapped addresses arrive here as IPv4. */
    static Optional<FetchRule> of(InetAddress address) {
        boolean ipv4 = address.getAddress().length == 4;
        if (!ipv4 && NAT64.contains(address)) {
            return of(wrapped(address)).map(inside -> FetchRule.WRAPPED);
        }
        Optional<FetchRule> special = (ipv4 ? IPV4 : IPV6)
                .entrySet().stream()
                        .filter(row -> row.getKey().contains(address))
                        .map(Map.Entry::getValue)
                        .findFirst();
        return special.isPresent() || ipv4 || PUBLIC.contains(address) ? special : Optional.of(FetchRule.RESERVED);
    }

    private static InetAddress wrapped(InetAddress address) {
        byte[] all = address.getAddress();
        try {
            return InetAddress.getByAddress(new byte[] {all[12], all[13], all[14], all[15]});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<NetRange, FetchRule> table(String... rows) {
        Map<NetRange, FetchRule> table = new LinkedHashMap<>();
        for (String row : rows) {
            String[] parts = row.split(" ");
            table.put(NetRange.of(parts[0]), FetchRule.valueOf(parts[1]));
        }
        return table;
    }
}
