package app.touchstone.review;

import app.touchstone.basis.Translations;
import app.touchstone.claim.ClaimId;
import app.touchstone.look.Labels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends notices by mail: at once, or once a day together, as each person chose. Off until an address to send from is
 * configured. A mail names claims and what happened to them, never anything of an assessment; it leads to them when the
 * administrator said where the program is reached.
 */
@Component
@ConditionalOnExpression("!'${touchstone.mail.from:}'.isBlank()")
class NoticeMail {

    private static final int LONGEST_WORDING = 300;
    private static final Logger LOG = LoggerFactory.getLogger(NoticeMail.class);

    /** What one person is told in one mail. */
    private record Letter(String address, List<Line> lines) {}

    private record Line(UUID notice, NoticeKind kind, long number, String wording, String place) {}

    private final JdbcClient jdbc;
    private final JavaMailSender sender;
    private final Reminders reminders;
    private final Clock clock;
    private final String from;
    private final String base;

    NoticeMail(
            JdbcClient jdbc,
            JavaMailSender sender,
            Reminders reminders,
            Clock clock,
            @Value("${touchstone.mail.from}") String from,
            @Value("${touchstone.public-address:}") String base) {
        this.jdbc = jdbc;
        this.sender = sender;
        this.reminders = reminders;
        this.clock = clock;
        this.from = from;
        this.base = base.strip().replaceAll("/+$", "");
    }

    /** Every minute: what is told at once. What could not be sent is tried again. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void sendAtOnce() {
        send(Notices.Mail.AT_ONCE);
    }

    /** Every morning: what is told together. */
    @Scheduled(cron = "0 0 7 * * *")
    void sendDigest() {
        reminders.remind();
        send(Notices.Mail.DIGEST);
    }

    void send(Notices.Mail how) {
        letters(how).values().forEach(letter -> {
            try {
                sender.send(message(letter));
                stamp(letter);
            } catch (MailException e) {
                LOG.warn("{} notices could not be mailed, and will be tried again", letter.lines.size(), e);
            }
        });
    }

    private Map<UUID, Letter> letters(Notices.Mail how) {
        Map<UUID, Letter> letters = new LinkedHashMap<>();
        // a kind nobody chose about is told once a day
        jdbc.sql("select n.id, n.person_id, p.email, n.kind, coalesce(c.number, 0), coalesce(c.wording, n.words),"
                        + " n.claim_id, n.place"
                        + " from notice n join person p on p.id = n.person_id left join claim c on c.id = n.claim_id left join notice_choice o"
                        + " on o.person_id = n.person_id and o.desk_id = n.desk_id and o.kind = n.kind"
                        + " where n.mailed_at is null and n.read_at is null and not p.disabled"
                        + " and coalesce(o.mail, 'DIGEST') = ? order by n.id limit 10000")
                .param(how.name())
                .query((row, n) -> letters.computeIfAbsent(
                                row.getObject(2, UUID.class), person -> new Letter(address(row), new ArrayList<>()))
                        .lines
                        .add(new Line(
                                row.getObject(1, UUID.class),
                                NoticeKind.valueOf(row.getString(4)),
                                row.getLong(5),
                                row.getString(6),
                                place(row))))
                .list();
        return letters;
    }

    private static String place(ResultSet row) throws SQLException {
        UUID claim = row.getObject(7, UUID.class);
        return Notice.leadsTo(
                NoticeKind.valueOf(row.getString(4)), claim == null ? null : new ClaimId(claim), row.getString(8));
    }

    private static String address(ResultSet row) {
        try {
            return row.getString(3);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In English: which of our languages a person reads is known to their browser only. */
    private SimpleMailMessage message(Letter letter) {
        Translations words = Translations.get();
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.address);
        message.setSubject(words.text(Locale.ENGLISH, "review.mail.subject", letter.lines.size()));
        message.setText(letter.lines.stream()
                .map(line -> told(words, line) + (base.isEmpty() ? "" : "\n" + base + "/" + line.place))
                .collect(Collectors.joining(base.isEmpty() ? "\n" : "\n\n")));
        return message;
    }

    /** In one line, as what is foreign must not look like a line of ours. */
    private static String oneLine(String wording) {
        String plain = wording.replaceAll("[\\s\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return plain.length() <= LONGEST_WORDING ? plain : plain.substring(0, LONGEST_WORDING - 1) + "…";
    }

    private static String told(Translations words, Line line) {
        String kind = Labels.of(Locale.ENGLISH, line.kind);
        return line.number == 0
                ? words.text(Locale.ENGLISH, "review.mail.other", oneLine(line.wording), kind)
                : words.text(Locale.ENGLISH, "review.mail.line", line.number, oneLine(line.wording), kind);
    }

    private void stamp(Letter letter) {
        jdbc.sql("update notice set mailed_at = :now where id in (:ids)")
                .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("ids", letter.lines.stream().map(Line::notice).toList())
                .update();
    }
}
