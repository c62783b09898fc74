package app.touchstone.claimreview;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** What counts as an address of the web: absolute, http or https, with a host. */
final class WebAddress {

    private WebAddress() {}

    /** The address in {@code text}, or empty when it is not one; surrounding blanks are not forgiven. */
    static Optional<URI> parse(String text) {
        try {
            URI address = new URI(text);
            String scheme = address.getScheme();
            // Java knows no host with an underscore or beyond ASCII; the web does, so the authority is asked for
            String authority = address.getRawAuthority();
            if (scheme == null || authority == null || authority.isBlank()) {
                return Optional.empty();
            }
            String lower = scheme.toLowerCase(Locale.ROOT);
            return lower.equals("http") || lower.equals("https") ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    static String require(String text, String what) {
        if (parse(text).isEmpty()) {
            throw new IllegalArgumentException(what + " is not a web address");
        }
        return text;
    }
}
