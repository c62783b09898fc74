package app.touchstone.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);
    private static final byte[] BODY = "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8);

    /** Computed outside: {@code printf '1700000000.{"id":"1"}' | openssl dgst -sha256 -hmac tsw_secret}. */
    @Test
    void should_be_what_openssl_makes_of_seconds_and_body() {
        assertThat(Signature.of(List.of("tsw_secret"), AT, BODY))
                .isEqualTo("t=1700000000,v1=e56173e15762d078aa6c7e51e6c13ff383dd8c516aaa214b667b3540b1098d8f");
    }

    @Test
    void should_sign_with_both_secrets_while_one_is_being_changed() {
        String both = Signature.of(List.of("new", "old"), AT, BODY);
        assertThat(both.split(",")).hasSize(3);
        assertThat(both)
                .startsWith(Signature.of(List.of("new"), AT, BODY))
                .endsWith(Signature.of(List.of("old"), AT, BODY).substring("t=1700000000,".length()));
    }

    @Test
    void should_differ_by_time_and_by_every_byte() {
        String one = Signature.of(List.of("s"), AT, BODY);
        assertThat(Signature.of(List.of("s"), AT.plusSeconds(1), BODY).split("v1=")[1])
                .isNotEqualTo(one.split("v1=")[1]);
        byte[] other = BODY.clone();
        other[3]++;
        assertThat(Signature.of(List.of("s"), AT, other)).isNotEqualTo(one);
    }
}
