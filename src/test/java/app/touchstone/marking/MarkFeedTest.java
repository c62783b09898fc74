package app.touchstone.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.touchstone.OnH2;
import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentDetails;
import app.touchstone.document.Imports;
import app.touchstone.document.SnapshotId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
@OnH2
class MarkFeedTest {

    @Autowired
    TestDesk desk;

    @Autowired
    Imports imports;

    @Autowired
    Marks marks;

    @Autowired
    MarkFeed feed;

    @Autowired
    TransactionTemplate transaction;

    private final Set<MarkId> told = ConcurrentHashMap.newKeySet();
    private Member ada;
    private Document document;

    @BeforeEach
    void aDocument() {
        ada = desk.fresh();
        document = imports.paste(ada, new DocumentDetails("A", "", "", null, "", "en"), "Golden words.");
    }

    @Test
    void should_tell_of_a_mark_once_it_is_stored_and_not_before() {
        Runnable stop = feed.listen(ada, document.snapshot(), told::addAll);
        MarkId id = MarkId.fresh();
        transaction.executeWithoutResult(status -> {
            marks.addClaim(ada, golden(id));
            assertThat(told).isEmpty();
        });
        await().untilAsserted(() -> assertThat(told).containsExactly(id));
        stop.run();
        assertThat(feed.listening()).isZero();
    }

    @Test
    void should_tell_nothing_of_what_was_not_stored() {
        Runnable stop = feed.listen(ada, document.snapshot(), told::addAll);
        MarkId undone = MarkId.fresh();
        transaction.executeWithoutResult(status -> {
            marks.addClaim(ada, golden(undone));
            status.setRollbackOnly();
        });
        MarkId stored = MarkId.fresh();
        marks.addClaim(ada, golden(stored));
        await().untilAsserted(() -> assertThat(told).containsExactly(stored));
        stop.run();
    }

    @Test
    void should_listen_to_no_text_of_another_desk() {
        Member stranger = new Member(ada.person(), "Eve", DeskId.fresh(), "Elsewhere", Set.of(Permission.READ));
        assertThatThrownBy(() -> feed.listen(stranger, document.snapshot(), told::addAll))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> feed.listen(ada, SnapshotId.fresh(), told::addAll))
                .isInstanceOf(Problem.class);
        assertThat(feed.listening()).isZero();
    }

    private NewClaimMark golden(MarkId id) {
        return new NewClaimMark(id, document.snapshot(), 0, 6, "Golden", (ClaimId) null);
    }
}
