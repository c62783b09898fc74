package app.touchstone;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.NewPerson;
import app.touchstone.account.People;
import app.touchstone.account.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The one fixture: a fresh desk with an administrator, and people as they are needed. */
@TestComponent
public class TestDesk {

    public static final String PASSWORD = "a long enough password";

    private final Desks desks;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TestDesk(Desks desks, People people, JdbcClient jdbc, TransactionTemplate transaction) {
        this.desks = desks;
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Empties the database and sets a desk up where one assessment is enough: one person can carry a claim through. */
    public Member fresh() {
        Member ada = blind();
        jdbc.sql("update desk_policy set assessments_needed = 1 where desk_id = ?")
                .param(ada.desk().value())
                .update();
        return ada;
    }

    /** Empties the database and sets a desk up as every new desk is: with two independent assessments. */
    public Member blind() {
        empty();
        return desks.setUp("Test desk", new NewPerson("Ada", "ada@test.example", PASSWORD, Role.ADMINISTRATOR));
    }

    /** Adds somebody to the administrator's desk. */
    public Member join(Member administrator, String word, Role role) {
        return desks.member(people.add(administrator, new NewPerson(word, word + "@test.example", PASSWORD, role)))
                .orElseThrow();
    }

    /** Children before their parents, so that no reference is left hanging. */
    public void empty() {
        transaction.executeWithoutResult(status -> {
            boolean postgres =
                    jdbc.sql("select count(*) from information_schema.tables where table_schema = 'pg_catalog'")
                                    .query(Long.class)
                                    .single()
                            > 0;
            // PostgreSQL keeps deleted rows until they are vacuumed, and would look through them for every mark deleted
            String emptied = postgres ? "truncate table %s cascade" : "delete from %s";
            for (String table : new String[] {
                "api_answer",
                "calibration_framing",
                "calibration_answer",
                "edition",
                "report_notes",
                "report",
                "notice_choice",
                "notice",
                "claim_filter",
                "claim_mention",
                "claim_comment",
                "conflict_of_interest",
                "reviewer_profile",
                "approval",
                "code_note",
                "adjudication",
                "verdict_framing",
                "verdict",
                "assessment_framing",
                "assessment",
                "seat",
                "review_round",
                "desk_policy",
                "carried_mark",
                "evolved_mark",
                "evolution",
                "mark_piece",
                "mark",
                "evidence",
                "source",
                "appearance",
                "claim_claimant",
                "claimant",
                "claim",
                "claim_counter",
                "rating",
                "verdict_scale",
                "method_draft",
                "code_succession"
            }) {
                jdbc.sql(emptied.formatted(table)).update();
            }
            jdbc.sql("update code set parent_id = null").update();
            for (String table : new String[] {
                "code",
                "codebook",
                "snapshot",
                "document",
                "journal_entry",
                "journal_head",
                "api_token",
                "membership",
                "desk",
                "person"
            }) {
                jdbc.sql(emptied.formatted(table)).update();
            }
            jdbc.sql("update installation set set_up = false").update();
        });
    }
}
