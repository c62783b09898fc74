package app.touchstone.capture;

import app.touchstone.basis.Problem;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address taken apart, in the one form in which it is asked for. Everything that different programs read differently
 * (numbers in octal, a dot at the end, a user name in front) is refused and not interpreted.
 *
 * @param uri absolute, ASCII only, without a fragment
 * @param host a name in ASCII and lower case, four decimal parts, or an IPv6 address without its brackets
 * @param port as written, or the scheme's own
 */
record WebTarget(URI uri, String host, int port) {

    private static final Pattern AUTHORITY =
            Pattern.compile("(?<host>\\[[0-9A-Fa-f:.]+]|[^\\[\\]:@/?#\\\\%\\s]+)(?::(?<port>\\d{1,5}))?");
    private static final Pattern DECIMAL_PART = Pattern.compile("0|[1-9]\\d{0,2}");
    /** What the URL standard of WHATWG reads as an IPv4 address: the last part is a number. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0[xX][0-9A-Fa-f]*)");

    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})(\\.[a-z0-9_][a-z0-9_-]{0,62})*");
    private static final Pattern LOCAL =
            Pattern.compile("localhost|.*\\.(localhost|local|internal|intranet|lan|home|corp|home\\.arpa)");

    static WebTarget of(String address) {
        String text = address.strip();
        if (text.length() > 2000) {
            throw FetchRule.MALFORMED.refusal(text.substring(0, 60) + "…");
        }
        try {
            return of(new URI(text));
        } catch (URISyntaxException malformed) {
            throw FetchRule.MALFORMED.refusal(text);
        }
    }

    /** @throws Problem INVALID at {@code address} with the {@link FetchRule} it breaks */
    static WebTarget of(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw FetchRule.SCHEME.refusal(uri.getScheme() == null ? "–" : scheme);
        }
        String authority = uri.getRawAuthority();
        if (authority == null) {
            throw FetchRule.MALFORMED.refusal(uri.toString());
        }
        if (authority.contains("@")) {
            throw FetchRule.CREDENTIALS.refusal();
        }
        var parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw FetchRule.MALFORMED.refusal(uri.toString());
        }
        String host = host(parts.group("host"));
        int port = Optional.ofNullable(parts.group("port"))
                .map(Integer::parseInt)
                .orElse(scheme.equals("https") ? 443 : 80);
        return new WebTarget(plain(uri, scheme, host, parts.group("port")), host, port);
    }

    /** How the host stands in an address and in the header Host. */
    String written() {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static String host(String written) {
        if (written.startsWith("[")) {
            return written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT);
        }
        String host;
        try {
            host = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unheardOf) {
            throw FetchRule.MALFORMED.refusal(written);
        }
        if (host.endsWith(".")) {
            throw FetchRule.TRAILING_DOT.refusal(host);
        }
        if (ENDS_IN_A_NUMBER.matcher(host).matches() && !isDottedQuad(host)) {
            throw FetchRule.NUMBER_FORM.refusal(host);
        }
        if (LOCAL.matcher(host).matches() || !host.contains(".")) {
            throw FetchRule.LOCAL_NAME.refusal(host);
        }
        if (!NAME.matcher(host).matches()) {
            throw FetchRule.MALFORMED.refusal(host);
        }
        return host;
    }

    private static boolean isDottedQuad(String host) {
        String[] parts = host.split("\\.", -1);
        for (String part : parts) {
            if (!DECIMAL_PART.matcher(part).matches() || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return parts.length == 4;
    }

    private static URI plain(URI uri, String scheme, String host, @org.jspecify.annotations.Nullable String port) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String written = host.contains(":") ? "[" + host + "]" : host;
        return URI.create(URI.create(scheme + "://" + written + (port == null ? "" : ":" + port) + path + query)
                .toASCIIString());
    }
}
