package app.touchstone.account;

import app.touchstone.basis.Translations;
import app.touchstone.journal.Journal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Mails the head of every desk's journal once a day to one address, best outside of the house: with it whoever keeps the
 * mails can tell later whether anything that was written before was written anew.
 */
@Component
@ConditionalOnExpression("!'${touchstone.mail.from:}'.isBlank() and !'${touchstone.mail.journal-head-to:}'.isBlank()")
class HeadMail {

    private static final Logger LOG = LoggerFactory.getLogger(HeadMail.class);

    private final Desks desks;
    private final Journal journal;
    private final JavaMailSender sender;
    private final String from;
    private final String to;

    HeadMail(
            Desks desks,
            Journal journal,
            JavaMailSender sender,
            @Value("${touchstone.mail.from}") String from,
            @Value("${touchstone.mail.journal-head-to}") String to) {
        this.desks = desks;
        this.journal = journal;
        this.sender = sender;
        this.from = from;
        this.to = to;
    }

    @Scheduled(cron = "0 15 0 * * *")
    void send() {
        String heads = desks.all().stream()
                .flatMap(desk -> journal.last(desk.id().value()).map(last -> line(desk, Anchors.head(last))).stream())
                .collect(Collectors.joining("\n\n"));
        if (heads.isEmpty()) {
            return;
        }
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(to);
        message.setSubject(Translations.get().text(Locale.ENGLISH, "account.headMail.subject"));
        message.setText(heads + "\n\n" + Translations.get().text(Locale.ENGLISH, "account.headMail.how"));
        try {
            sender.send(message);
        } catch (MailException e) {
            // the next day's head stands for this one's entries, too
            LOG.warn("the heads of the journals could not be mailed", e);
        }
    }

    private static String line(Desks.PublicDesk desk, Anchors.Head head) {
        return Translations.get()
                .text(
                        Locale.ENGLISH,
                        "account.headMail.line",
                        desk.name(),
                        String.valueOf(head.sequence()),
                        head.at().toString(),
                        head.hash());
    }
}
