package app.touchstone.capture;

import java.util.List;

/**
 * Whom a desk's workspace may ask.
 *
 * @param on whether addresses are fetched at all
 * @param listedOnly whether only hosts that are listed as allowed are asked
 * @param hosts in the order of their names
 * @param version for changing it: the one that was read
 */
public record FetchPolicy(boolean on, boolean listedOnly, List<HostRule> hosts, long version) {

    public FetchPolicy {
        hosts = List.copyOf(hosts);
    }

    /** @throws app.touchstone.basis.Problem INVALID at {@code address} when the desk does not want the host asked */
    void requireHost(String host) {
        boolean denied = hosts.stream().anyMatch(rule -> rule.listing() == HostListing.DENIED && rule.covers(host));
        if (denied) {
            throw FetchRule.DENIED.refusal(host);
        }
        if (listedOnly && hosts.stream().noneMatch(rule -> rule.covers(host))) {
            throw FetchRule.NOT_LISTED.refusal(host);
        }
    }
}
