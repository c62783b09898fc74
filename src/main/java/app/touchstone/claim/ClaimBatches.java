package app.touchstone.claim;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.journal.Journal;
import app.touchstone.journal.Journal.Deed;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Claims by the thousand: written down in one go, each with its own entry in the journal, and thrown away in one go. */
@Service
@Validated
public class ClaimBatches {

    private final ClaimBatchRows rows;
    private final OutsideReviews reviews;
    private final Claims claims;
    private final Journal journal;
    private final Clock clock;

    ClaimBatches(ClaimBatchRows rows, OutsideReviews reviews, Claims claims, Journal journal, Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.claims = claims;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes claims down as drafts, all or none.
     *
     * @param origin where they come from, for the journal: its members are added to each entry
     * @return their ids, in the order they were given
     */
    @Transactional
    public List<ClaimId> draft(Member member, List<@Valid BatchClaim> added, Map<String, ?> origin) {
        member.require(Permission.WRITE);
        if (added.isEmpty()) {
            return List.of();
        }
        // first of all: it holds others back who write claims and claimants on this desk
        long number = claims.takeNumbers(member, added.size());
        Map<String, UUID> claimants = rows.claimants(
                member.desk().value(),
                added.stream()
                        .flatMap(one -> one.details().claimants().stream())
                        .toList());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ClaimId> ids = added.stream().map(one -> ClaimId.fresh()).toList();
        List<Deed> deeds = new ArrayList<>();
        List<OutsideReviews.Row> outside = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            BatchClaim one = added.get(i);
            Map<String, Object> content = new HashMap<>(origin);
            content.put("number", number + i);
            content.put("wording", one.details().wording().strip());
            OutsideReviewDetails review = one.review();
            if (review != null) {
                outside.add(new OutsideReviews.Row(OutsideReviewId.fresh(), ids.get(i), review));
                content.put("checkedBy", review.publisher());
                content.put("rating", review.rating());
                content.put("address", review.address());
            }
            deeds.add(new Deed("claim.imported", "claim", ids.get(i).value(), content));
        }
        rows.insert(member, ids, added, number, claimants, now);
        reviews.insert(member, outside);
        journal.recordAll(member.desk().value(), member.person().value(), deeds);
        return ids;
    }

    /**
     * Throws drafts away that nobody has touched since they were imported; the others stay as they are.
     *
     * @param entries how many entries the import itself wrote about each claim
     * @param origin for the journal, as when they were drafted
     * @return those that were thrown away
     */
    @Transactional
    public Set<ClaimId> throwAway(Member member, Map<ClaimId, Integer> entries, Map<String, ?> origin) {
        member.require(Permission.WRITE);
        Set<ClaimId> untouched =
                rows.throwAway(member.desk().value(), entries, clock.instant().truncatedTo(ChronoUnit.MICROS));
        journal.recordAll(
                member.desk().value(),
                member.person().value(),
                untouched.stream()
                        .map(id -> new Deed("claim.importTakenBack", "claim", id.value(), origin))
                        .toList());
        return untouched;
    }
}
