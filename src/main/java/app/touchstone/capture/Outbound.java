package app.touchstone.capture;

import app.touchstone.account.DeskId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.stereotype.Component;

/**
 * Sends something to an address a desk named, under the same guard under which addresses are fetched. Hosts on the desk's
 * list of denied ones are not told anything; that fetching is switched on is not asked for, since whoever names an address
 * to be told of things has switched that on. Redirects are answers like any other: nobody follows them.
 */
@Component
public class Outbound {

    /** How much of an answer is read, in bytes: enough to see in a log what went wrong. */
    private static final int READ = 4096;

    private static final long MILLIS = 15_000;

    private final Fetcher fetcher;
    private final FetchPolicies policies;

    Outbound(Fetcher fetcher, FetchPolicies policies) {
        this.fetcher = fetcher;
        this.policies = policies;
    }

    /** What came back. @param text the first 4096 bytes of it; @param millis from the question to the answer */
    public record Reply(int status, String text, long millis) {}

    /**
     * Whether an address may be told of things, as far as that can be said without asking it.
     *
     * @throws app.touchstone.basis.Problem INVALID at {@code address} with the {@link FetchRule} it breaks
     */
    public void check(DeskId desk, URI address) {
        WebTarget target = WebTarget.of(address);
        policies.of(desk).requireHost(target.host());
        fetcher.requireAllowed(target);
    }

    /**
     * Posts a body; no longer than 15 seconds. Any status is an answer.
     *
     * @param headers {@code Content-Type} first of all
     * @throws app.touchstone.basis.Problem INVALID at {@code address} with the {@link FetchRule} that was broken
     */
    public Reply post(DeskId desk, URI address, Map<String, String> headers, byte[] body) {
        WebTarget target = WebTarget.of(address);
        HttpPost request = new HttpPost(target.uri());
        headers.forEach(request::setHeader);
        String type = headers.getOrDefault("Content-Type", "application/json");
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(type)));
        long start = System.nanoTime();
        return fetcher.ask(target, policies.of(desk)::requireHost, request, MILLIS, (exchange, response, answer) -> {
            byte[] read = answer.readNBytes(READ);
            exchange.cut();
            long millis = (System.nanoTime() - start) / 1_000_000;
            return new Reply(response.getCode(), new String(read, StandardCharsets.UTF_8), millis);
        });
    }
}
