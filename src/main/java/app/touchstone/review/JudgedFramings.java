package app.touchstone.review;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.CodeUse;
import app.touchstone.codebook.FramedClaims;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which claims were judged to be framed by a code. Blind stays blind: nothing is told of what others have not opened. */
@Component
class JudgedFramings implements FramedClaims {

    private final JdbcClient jdbc;

    JudgedFramings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CodeUse> some(Member member, Collection<CodeId> codes, int most) {
        member.require(Permission.READ);
        if (codes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select distinct f.code_id, c.id, c.number, c.wording from assessment_framing f"
                        + " join assessment a on a.id = f.assessment_id join claim c on c.id = a.claim_id"
                        + " where c.desk_id = :desk and f.code_id in (:codes) and (a.assessor_id = :me"
                        + " or a.sealed_at is not null and c.state in (:opened)) order by c.number limit :most")
                .param("desk", member.desk().value())
                .param("codes", codes.stream().map(CodeId::value).toList())
                .param("me", member.person().value())
                .param("opened", Assessments.SETTLED.stream().map(Enum::name).toList())
                .param("most", most)
                .query((row, n) -> new CodeUse(
                        new CodeId(row.getObject(1, UUID.class)),
                        row.getString(4),
                        "",
                        ClaimPlaces.workspace(new ClaimId(row.getObject(2, UUID.class)))))
                .list();
    }
}
