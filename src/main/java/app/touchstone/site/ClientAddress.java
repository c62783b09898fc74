package app.touchstone.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Who asks. What stands in X-Forwarded-For is believed only as far as proxies wrote it that the administrator named: it
 * is read from its end, and the first address that is none of theirs is the reader's.
 */
final class ClientAddress {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private final List<IpAddressMatcher> proxies;

    /** @param proxies addresses, or ranges such as 10.0.0.0/8; separated by commas */
    ClientAddress(String proxies) {
        this.proxies = Arrays.stream(proxies.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    /** One key for one reader: an IPv4 address, or the network of an IPv6 one, of which everybody has a whole 2^64. */
    String of(HttpServletRequest request) {
        String nearest = request.getRemoteAddr();
        if (proxies.isEmpty() || !trusted(nearest)) {
            return key(nearest);
        }
        String forwarded = request.getHeader("X-Forwarded-For");
        String[] way = forwarded == null ? new String[0] : forwarded.split(",");
        String last = nearest;
        for (int i = way.length - 1; i >= 0; i--) {
            String hop = way[i].strip();
            if (!LITERAL.matcher(hop).matches() || parsed(hop) == null) {
                break;
            }
            last = hop;
            if (!trusted(hop)) {
                break;
            }
        }
        return key(last);
    }

    private boolean trusted(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static String key(String address) {
        byte[] bytes = parsed(address);
        if (bytes == null || bytes.length == 4) {
            return address;
        }
        return Arrays.toString(Arrays.copyOf(bytes, 8));
    }

    private static byte @Nullable [] parsed(String literal) {
        if (!LITERAL.matcher(literal).matches()) {
            return null;
        }
        try {
            // a literal is never looked up
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
