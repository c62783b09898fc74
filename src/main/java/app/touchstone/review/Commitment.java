package app.touchstone.review;

import app.touchstone.journal.CanonicalJson;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What binds an assessor to a sealed assessment without telling it: SHA-256 over the canonical JSON (RFC 8785) of
 * {@code {"content": …, "nonce": …}}. The nonce is random, so nobody finds the content by trying all ratings.
 *
 * @param content what was sealed
 * @param nonce 64 hex digits, secret until the round is opened
 */
public record Commitment(Map<String, Object> content, String nonce) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Binds to an assessment with a fresh nonce. */
    static Commitment to(Assessment sealed, String evidenceState) {
        return new Commitment(content(sealed, evidenceState), random());
    }

    /** A hash that looks like a commitment and binds to nothing: so that the journal does not tell when one is sealed. */
    static String decoy() {
        return random();
    }

    /** What is bound: all an assessment says, and the state of the evidence it was given on. */
    static Map<String, Object> content(Assessment sealed, String evidenceState) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("claim", sealed.claim().toString());
        content.put("round", sealed.round());
        content.put("scale", sealed.scale().toString());
        content.put("rating", sealed.details().rating());
        content.put("headline", sealed.details().headline());
        content.put("summary", sealed.details().summary());
        content.put("justification", sealed.details().justification());
        content.put(
                "framings",
                sealed.details().framings().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList());
        content.put("evidence", evidenceState);
        return content;
    }

    /** The commitment itself, 64 hex digits. */
    public String hash() {
        return CanonicalJson.sha256(CanonicalJson.ofTyped(Map.of("content", content, "nonce", nonce)));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
