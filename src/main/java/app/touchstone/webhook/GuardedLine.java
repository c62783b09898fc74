package app.touchstone.webhook;

import app.touchstone.account.DeskId;
import app.touchstone.basis.Problem;
import java.net.URI;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Interim. */
@Component
class GuardedLine implements Line {

    @Override
    public void check(DeskId desk, URI address) {
        if (!"93.184.216.34".equals(address.getHost())) {
            throw Problem.invalid("address", "problem.webAddress");
        }
    }

    @Override
    public Reply post(DeskId desk, URI address, Map<String, String> headers, byte[] body) {
        throw Problem.invalid("address", "capture.refused.LOOPBACK");
    }
}
