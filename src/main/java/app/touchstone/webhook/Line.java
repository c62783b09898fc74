package app.touchstone.webhook;

import app.touchstone.account.DeskId;
import java.net.URI;
import java.util.Map;

/** The line to the world outside; the guard against private addresses sits at it. */
interface Line {

    /** What came back. @param text its beginning; @param millis until it came */
    record Reply(int status, String text, long millis) {}

    /** @throws app.touchstone.basis.Problem INVALID at {@code address} when nothing may be sent there */
    void check(DeskId desk, URI address);

    /** @throws app.touchstone.basis.Problem INVALID at {@code address} when it may not be sent, or nothing came back */
    Reply post(DeskId desk, URI address, Map<String, String> headers, byte[] body);
}
