package app.touchstone.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.PersonId;
import app.touchstone.claim.ClaimId;
import app.touchstone.codebook.ScaleId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    private static Assessment sealed(String rating) {
        return new Assessment(
                new AssessmentId(new UUID(0, 1)),
                new ClaimId(new UUID(0, 2)),
                new PersonId(new UUID(0, 3)),
                1,
                new ScaleId(new UUID(0, 4)),
                new AssessmentDetails(rating, "A headline", "A summary.", "It is so [E1].", Set.of()),
                null,
                1);
    }

    /** Computed outside, with nothing but SHA-256 over the canonical JSON as the specification writes it. */
    @Test
    void should_be_what_anybody_computes_from_content_and_nonce() throws Exception {
        Commitment commitment = new Commitment(Commitment.content(sealed("false"), "e"), "00ff");
        String canonical = "{\"content\":{\"claim\":\"00000000-0000-0000-0000-000000000002\",\"evidence\":\"e\","
                + "\"framings\":[],\"headline\":\"A headline\",\"justification\":\"It is so [E1].\","
                + "\"rating\":\"false\",\"round\":1,\"scale\":\"00000000-0000-0000-0000-000000000004\","
                + "\"summary\":\"A summary.\"},\"nonce\":\"00ff\"}";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        assertThat(commitment.hash()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void should_tell_nothing_and_bind_to_everything() {
        assertThat(Commitment.to(sealed("false"), "e").hash())
                .isNotEqualTo(Commitment.to(sealed("false"), "e").hash())
                .hasSameSizeAs(Commitment.decoy());
        Commitment bound = Commitment.to(sealed("false"), "e");
        assertThat(new Commitment(Commitment.content(sealed("true"), "e"), bound.nonce()).hash())
                .isNotEqualTo(bound.hash());
        assertThat(new Commitment(Commitment.content(sealed("false"), "f"), bound.nonce()).hash())
                .isNotEqualTo(bound.hash());
    }
}
