package app.touchstone.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature in the header {@value #HEADER}: {@code t=SECONDS,v1=HEX}, HMAC-SHA256 over the seconds, a full stop and
 * the body. The time is signed with it, so that a receiver can turn away what somebody kept and sends again. While a secret
 * is being changed there are two {@code v1}: one must fit.
 */
final class Signature {

    static final String HEADER = "Touchstone-Signature";

    private Signature() {}

    /** @param secrets the one in force first */
    static String of(List<String> secrets, Instant at, byte[] body) {
        long seconds = at.getEpochSecond();
        return secrets.stream()
                .map(secret -> "v1=" + hmac(secret, seconds, body))
                .collect(Collectors.joining(",", "t=" + seconds + ",", ""));
    }

    private static String hmac(String secret, long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
