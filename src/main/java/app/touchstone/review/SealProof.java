package app.touchstone.review;

import java.util.Map;
import java.util.UUID;

/**
 * What anybody needs to check that an opened assessment is what was sealed: the SHA-256 of the canonical JSON of
 * {@code {"content": content, "nonce": nonce}} must be the commitment that the journal kept when it was sealed.
 *
 * @param sequence of the journal's entry with the commitment, 0 when there is none
 * @param kept the commitment as the journal has it, empty when there is none
 * @param computed the commitment computed now from content and nonce
 */
public record SealProof(
        int round,
        String letter,
        Map<String, Object> content,
        String nonce,
        UUID sealing,
        long sequence,
        String kept,
        String computed) {

    public boolean holds() {
        return kept.equals(computed);
    }
}
