package app.touchstone.review;

import app.touchstone.account.PersonId;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.evidence.EvidenceFlagged;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a claim's people that what its evidence cites says something else now. Everybody with a seat, sealed or not. */
@Component
class EvidenceNotices {

    private final Claims claims;
    private final Notices notices;
    private final JdbcClient jdbc;

    EvidenceNotices(Claims claims, Notices notices, JdbcClient jdbc) {
        this.claims = claims;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    /** In the transaction that found it. */
    @EventListener
    void tell(EvidenceFlagged flagged) {
        Set<PersonId> people = new LinkedHashSet<>();
        people.add(claims.get(flagged.by(), flagged.claim()).madeBy());
        people.addAll(seated(flagged.claim()));
        notices.tell(flagged.by(), flagged.claim(), NoticeKind.EVIDENCE_DIFFERS, people);
    }

    private List<PersonId> seated(ClaimId claim) {
        return jdbc
                .sql("select distinct person_id from seat where claim_id = ? and left_at is null")
                .param(claim.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }
}
