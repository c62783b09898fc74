package app.touchstone;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.NewPerson;
import app.touchstone.account.People;
import app.touchstone.account.Role;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** The one fixture: a fresh desk with an administrator, and people as they are needed. */
@TestComponent
public class TestDesk {

    public static final String PASSWORD = "a long enough password";

    /** Nobody may delete from these; see {@link #empty()}. */
    private static final Set<String> TRUNCATED = Set.of("journal_entry", "journal_head", "capture_piece");

    private final Desks desks;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DataSource source;

    TestDesk(Desks desks, People people, JdbcClient jdbc, TransactionTemplate transaction, DataSource source) {
        this.desks = desks;
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.source = source;
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

    /** From now on the desk's policy, of rounds that were held too, shows no names. */
    public void hideNames() {
        jdbc.sql("update desk_policy set names_shown = false").update();
    }

    /** Adds somebody to the administrator's desk. */
    public Member join(Member administrator, String word, Role role) {
        return desks.member(people.add(administrator, new NewPerson(word, word + "@test.example", PASSWORD, role)))
                .orElseThrow();
    }

    /**
     * Does to the database what the journal's triggers forbid. On PostgreSQL that takes a superuser, on H2 the owner who
     * takes the triggers away: nothing the program itself could be talked into.
     */
    public void tamper(Runnable deed) {
        if (postgres()) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("set local session_replication_role = replica").update();
                deed.run();
            });
            return;
        }
        jdbc.sql("drop trigger journal_entry_stays").update();
        jdbc.sql("drop trigger journal_head_moves_on").update();
        try {
            deed.run();
        } finally {
            new ResourceDatabasePopulator(new ClassPathResource("db/vendor/h2/V10__append_only.sql")).execute(source);
        }
    }

    /** Does to archived copies what their triggers forbid. */
    public void tamperCaptures(Runnable deed) {
        if (postgres()) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("set local session_replication_role = replica").update();
                deed.run();
            });
            return;
        }
        jdbc.sql("drop trigger capture_stays").update();
        jdbc.sql("drop trigger capture_piece_stays").update();
        try {
            deed.run();
        } finally {
            new ResourceDatabasePopulator(new ClassPathResource("db/vendor/h2/V21__captures_stay.sql")).execute(source);
        }
    }

    private boolean postgres() {
        return jdbc.sql("select count(*) from information_schema.tables where table_schema = 'pg_catalog'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Children before their parents, so that no reference is left hanging. The journal's triggers are passed by: H2 asks
     * them nothing when a table is truncated, and PostgreSQL nothing of a superuser who says so.
     */
    public void empty() {
        transaction.executeWithoutResult(status -> {
            boolean postgres = postgres();
            if (postgres) {
                jdbc.sql("set local session_replication_role = replica").update();
            }
            // PostgreSQL keeps deleted rows until they are vacuumed, and would look through them for every mark deleted
            String emptied = postgres ? "truncate table %s cascade" : "delete from %s";
            for (String table : new String[] {
                "api_answer",
                "intake_mapping",
                "intake_key",
                "intake_item",
                "intake_piece",
                "intake",
                "outside_review",
                "rating_word",
                "claim_media",
                "taken_bundle_piece",
                "taken_bundle",
                "export_piece",
                "export_file",
                "webhook_delivery",
                "webhook",
                "job",
                "calibration_framing",
                "calibration_answer",
                "dossier_file",
                "dossier_issue",
                "dossier",
                "report_flag",
                "gate_waiver",
                "methodology",
                "public_report_word",
                "public_report_tag",
                "public_report",
                "public_edition",
                "reading_room",
                "letterhead",
                "desk_logo",
                "edition_file",
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
                "evidence_flag",
                "merged_evidence",
                "source_note",
                "evidence",
                "fetch_host",
                "fetch_policy",
                "capture_elsewhere",
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
            jdbc.sql("update source set merged_into = null").update();
            jdbc.sql(emptied.formatted("source")).update();
            jdbc.sql("update code set parent_id = null").update();
            for (String table : new String[] {
                "code",
                "codebook",
                "snapshot",
                "document",
                "capture_piece",
                "capture",
                "journal_entry",
                "journal_head",
                "api_token",
                "membership",
                "desk",
                "person"
            }) {
                jdbc.sql((TRUNCATED.contains(table) ? "truncate table %s" : emptied).formatted(table))
                        .update();
            }
            jdbc.sql("update installation set set_up = false").update();
        });
    }
}
