package app.touchstone.capture;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/**
 * One question and its answer on the way to an address.
 *
 * @param server the checked address that was connected to
 * @param request its line and headers as they were sent, up to and including the empty line
 * @param response its line and headers as they came; how the body was cut for the wire is told under another name, since
 *     the body is kept whole
 * @param body as it came, still packed when the server packed it
 * @param encoding how the server packed the body, empty when it did not
 * @param mediaType as the server declared it, empty when it did not
 */
record Hop(
        URI uri,
        InetAddress server,
        Instant at,
        byte[] request,
        int status,
        byte[] response,
        Path body,
        String encoding,
        String mediaType) {}
