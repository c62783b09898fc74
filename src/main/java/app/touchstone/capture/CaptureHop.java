package app.touchstone.capture;

import java.time.Instant;

/**
 * One question on the way to what was captured.
 *
 * @param server the address of the machine that answered
 */
public record CaptureHop(String address, String server, int status, Instant at) {}
