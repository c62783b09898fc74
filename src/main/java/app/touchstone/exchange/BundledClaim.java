package app.touchstone.exchange;

import app.touchstone.claim.ClaimMedia;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.ClaimantDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code claim/claim.json} of a bundle. @param media null when the claim is not about media */
record BundledClaim(
        UUID id,
        long number,
        String wording,
        List<ClaimantDetails> claimants,
        @Nullable LocalDate saidOn,
        String saidAt,
        String context,
        ClaimState state,
        Instant writtenDownAt,
        Instant changedAt,
        @Nullable ClaimMedia media,
        Desk desk,
        List<Seen> appearances) {

    /** @throws NullPointerException when something is not told */
    BundledClaim {
        Objects.requireNonNull(id);
        Objects.requireNonNull(wording);
        claimants = List.copyOf(claimants);
        Objects.requireNonNull(desk);
        appearances = List.copyOf(appearances);
    }

    /** @param address of its public page */
    record Desk(UUID id, String name, String address) {

        private static final int LONGEST_NAME = 200;

        Desk {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            Objects.requireNonNull(address);
        }

        /** As long as the desk that takes a bundle in can keep it. */
        String shortName() {
            return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        }
    }

    /**
     * @param document the file of the text it was seen in; empty for an address outside
     * @param start UTF-16 units into that text
     */
    record Seen(
            UUID id, String document, int start, int end, String quote, String address, String note, boolean first) {

        Seen {
            Objects.requireNonNull(document);
            Objects.requireNonNull(quote);
            Objects.requireNonNull(address);
            Objects.requireNonNull(note);
        }
    }
}
