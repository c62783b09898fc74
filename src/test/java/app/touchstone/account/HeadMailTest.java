package app.touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.TestDesk;
import app.touchstone.journal.Journal;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The head of the journal by mail, over a real mail server. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:headmail;DB_CLOSE_DELAY=-1",
            "touchstone.mail.from=desk@test.example",
            "touchstone.mail.journal-head-to=archive@elsewhere.example"
        })
@Import(TestDesk.class)
class HeadMailTest {

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
    Journal journal;

    @Autowired
    HeadMail mail;

    @Test
    void should_mail_number_and_hash_of_the_last_entry_to_the_one_address() throws Exception {
        desk.empty();
        mail.send();
        assertThat(SERVER.getReceivedMessages()).as("no desk, no head").isEmpty();
        Member ada = desk.blind();
        mail.send();
        var last = journal.last(ada.desk().value()).orElseThrow();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        var message = SERVER.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()[0]).hasToString("archive@elsewhere.example");
        assertThat(message.getContent().toString().lines().map(String::strip))
                .contains("Test desk", "entry " + last.sequence() + ", written " + last.at(), last.hash());
    }
}
