package app.touchstone.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.claim.ClaimId;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices by mail, over a real mail server. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:mail;DB_CLOSE_DELAY=-1",
            "touchstone.mail.from=desk@test.example",
            "touchstone.public-address=https://touchstone.test.example/"
        })
@Import({TestDesk.class, ReviewDesk.class})
class NoticeMailTest {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(ServerSetup.SMTP.dynamicPort()).withPerMethodLifecycle(false);

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @Autowired
    TestDesk desk;

    @Autowired
    ReviewDesk work;

    @Autowired
    Notices notices;

    @Autowired
    Rounds rounds;

    @Autowired
    Reminders reminders;

    @Autowired
    NoticeMail mail;

    @Autowired
    TransactionTemplate transaction;

    private Member rui;
    private Member olena;
    private Member edda;
    private ClaimId claim;

    @BeforeEach
    void people() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        Member ada = desk.blind();
        edda = desk.join(ada, "edda", Role.EDITOR);
        rui = desk.join(ada, "rui", Role.REVIEWER);
        olena = desk.join(ada, "olena", Role.REVIEWER);
        notices.choose(rui, new Notices.Choice(NoticeKind.SETTLED, true, Notices.Mail.AT_ONCE));
        notices.choose(edda, new Notices.Choice(NoticeKind.SETTLED, true, Notices.Mail.OFF));
        claim = work.inReview(rui);
    }

    private List<String> receivers() {
        return Arrays.stream(SERVER.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getAllRecipients()[0].toString();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void should_send_at_once_once_a_day_or_not_at_all_and_never_twice() throws Exception {
        work.seal(rui, claim, ReviewDesk.judged("false"));
        mail.send(Notices.Mail.AT_ONCE);
        mail.send(Notices.Mail.DIGEST);
        assertThat(receivers()).as("nothing tells of a seal").isEmpty();
        work.seal(olena, claim, ReviewDesk.judged("false"));
        mail.send(Notices.Mail.AT_ONCE);
        assertThat(receivers()).containsExactly("rui@test.example");
        mail.send(Notices.Mail.DIGEST);
        mail.send(Notices.Mail.DIGEST);
        assertThat(receivers()).containsExactlyInAnyOrder("rui@test.example", "olena@test.example", "ada@test.example");
        String text = SERVER.getReceivedMessages()[0].getContent().toString();
        assertThat(text).contains("The Earth is flat", "Settled").doesNotContain("It is false");
        assertThat(text).contains("https://touchstone.test.example/claims/" + claim);
    }

    @Test
    void should_keep_foreign_words_on_one_line_so_that_they_look_like_no_link_of_ours() throws Exception {
        String foreign = "Grain\r\n\u2028\nSign in again:\nhttps://evil.example " + "x".repeat(400);
        transaction.executeWithoutResult(
                status -> notices.tell(rui.desk(), NoticeKind.WORK_FAILED, foreign, "export", List.of(rui.person())));
        mail.send(Notices.Mail.DIGEST);

        assertThat(receivers()).containsExactly("rui@test.example");
        assertThat(SERVER.getReceivedMessages()[0]
                        .getContent()
                        .toString()
                        .lines()
                        .filter(line -> !line.isBlank()))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("Grain Sign in again: https://evil.example", "x…"))
                .contains("https://touchstone.test.example/export");
    }

    @Test
    void should_remind_everybody_with_a_seat_once_sealed_or_not() {
        work.seal(rui, claim, ReviewDesk.judged("false"));
        work.write(olena, claim, ReviewDesk.judged("false"));
        reminders.remind();
        assertThat(notices.latest(olena)).isEmpty();
        rounds.extend(edda, claim, Instant.now().plus(Duration.ofHours(20)));
        reminders.remind();
        reminders.remind();
        for (Member each : List.of(rui, olena)) {
            assertThat(notices.latest(each)).extracting(Notice::kind).containsExactly(NoticeKind.DEADLINE_NEAR);
        }
        // another deadline is another reason
        rounds.extend(edda, claim, Instant.now().plus(Duration.ofHours(30)));
        reminders.remind();
        for (Member each : List.of(rui, olena)) {
            assertThat(notices.latest(each)).hasSize(2);
        }
    }
}
