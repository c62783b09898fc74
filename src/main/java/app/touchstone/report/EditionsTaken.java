package app.touchstone.report;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.journal.Journal;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record that a member took an edition out as a file. Readers outside leave no trace. */
@Service
public class EditionsTaken {

    private final Journal journal;

    EditionsTaken(Journal journal) {
        this.journal = journal;
    }

    /** @param format the file's ending */
    @Transactional
    public void record(Member member, Edition edition, String format) {
        member.require(Permission.READ);
        journal.record(
                member.desk().value(),
                member.person().value(),
                "edition.exported",
                "claim",
                edition.claim().value(),
                Map.of("edition", edition.content().edition(), "format", format, "sha256", edition.sha256()));
    }
}
