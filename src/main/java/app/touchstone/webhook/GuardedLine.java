package app.touchstone.webhook;

import app.touchstone.account.DeskId;
import app.touchstone.capture.Outbound;
import java.net.URI;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends under the guard under which addresses are fetched: looked up once, checked, connected to what was checked. */
@Component
class GuardedLine implements Line {

    private final Outbound outbound;

    GuardedLine(Outbound outbound) {
        this.outbound = outbound;
    }

    @Override
    public void check(DeskId desk, URI address) {
        outbound.check(desk, address);
    }

    @Override
    public Reply post(DeskId desk, URI address, Map<String, String> headers, byte[] body) {
        Outbound.Reply reply = outbound.post(desk, address, headers, body);
        return new Reply(reply.status(), reply.text(), reply.millis());
    }
}
