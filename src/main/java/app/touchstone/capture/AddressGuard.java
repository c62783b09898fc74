package app.touchstone.capture;

import app.touchstone.basis.Problem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides which addresses this program may connect to. A host is looked up once, every address it leads to is checked, and
 * the connection goes to one of those very addresses: what a name server says a moment later changes nothing.
 */
final class AddressGuard {

    private final SortedSet<Integer> ports;
    private final List<NetRange> trusted;
    private final HostResolver resolver;

    /**
     * @param ports to which we connect outside of the trusted networks
     * @param trusted networks that whoever runs this program vouches for, such as an archive in the house; every port there
     */
    AddressGuard(SortedSet<Integer> ports, List<NetRange> trusted, HostResolver resolver) {
        this.ports = new TreeSet<>(ports);
        this.trusted = List.copyOf(trusted);
        this.resolver = resolver;
    }

    /** A host with where it is, all of it checked. @param addresses at least one */
    record Checked(WebTarget target, List<InetAddress> addresses) {}

    /** @throws Problem INVALID at {@code address} with the {@link FetchRule} it breaks */
    Checked check(WebTarget target) {
        List<InetAddress> found;
        try {
            found = resolver.resolve(target.host());
        } catch (UnknownHostException unknown) {
            throw FetchRule.UNKNOWN_HOST.refusal(target.host());
        }
        if (found.isEmpty()) {
            throw FetchRule.UNKNOWN_HOST.refusal(target.host());
        }
        if (found.stream().allMatch(this::isTrusted)) {
            return new Checked(target, found);
        }
        // one bad address spoils them all: an honest host has none, and which one is taken would be the attacker's
        // choice
        for (InetAddress address : found) {
            SpecialRanges.of(address).ifPresent(rule -> {
                throw rule.refusal(target.host(), address.getHostAddress());
            });
        }
        if (!ports.contains(target.port())) {
            throw FetchRule.PORT.refusal(
                    String.valueOf(target.port()),
                    ports.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return new Checked(target, found);
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }
}
