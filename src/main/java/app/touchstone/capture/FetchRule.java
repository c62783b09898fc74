package app.touchstone.capture;

import app.touchstone.basis.Problem;

/**
 * Why an address was not fetched, or not kept. Each has a translation {@code capture.refused.NAME}; its arguments are named
 * here as {@code {0}}, {@code {1}}. Nothing was stored in any of these cases.
 */
public enum FetchRule {
    /** Fetching was not switched on by an administrator. */
    OFF,
    /** {0} the host, which is on the desk's list of hosts never to be asked. */
    DENIED,
    /** {0} the host, which is not on the desk's list, and only listed hosts may be asked. */
    NOT_LISTED,

    /** {0} the address. */
    MALFORMED,
    /** {0} the scheme. Only http and https are fetched. */
    SCHEME,
    /** A user name or password stands in the address. */
    CREDENTIALS,
    /** {0} the host: a number written in another way than four decimal parts. */
    NUMBER_FORM,
    /** {0} the host: a name of this machine or of a network nobody outside sees. */
    LOCAL_NAME,
    /** {0} the host, which ends in a dot. */
    TRAILING_DOT,
    /** {0} the port, {1} those that are allowed. */
    PORT,
    /** {0} the host. */
    UNKNOWN_HOST,

    // what a host leads to: {0} the host, {1} the address it leads to
    THIS_NETWORK,
    LOOPBACK,
    PRIVATE,
    CARRIER,
    LINK_LOCAL,
    UNIQUE_LOCAL,
    MULTICAST,
    BROADCAST,
    BENCHMARK,
    DOCUMENTATION,
    /** An IPv6 address that wraps an IPv4 address: mapped, compatible, 6to4, Teredo, NAT64. */
    WRAPPED,
    RESERVED,

    /** {0} how many redirects were followed. */
    REDIRECTS,
    /** {0} the host that redirects, without saying whereto. */
    NOWHERE,
    /** {0} the largest answer in megabytes. */
    TOO_LARGE,
    /** {0} the most an answer may unpack to, in megabytes. */
    BOMB,
    /** {0} the encoding of the answer that is not read here. */
    ENCODING,
    /** {0} the seconds it was given. */
    TOO_SLOW,
    /** {0} the host. */
    UNREACHABLE,
    /** {0} the host, whose certificate does not prove that it is the host. */
    CERTIFICATE,
    /** {0} the host, whose answer breaks the rules of HTTP or off. */
    BROKEN,
    /** {0} the status of the answer, 400 or above. */
    STATUS,
    /** An answer without content, or an empty file. */
    EMPTY;

    /** The key of the translation that tells a person. */
    public String key() {
        return "capture.refused." + name();
    }

    Problem refusal(Object... arguments) {
        return Problem.invalid("address", key(), arguments);
    }
}
