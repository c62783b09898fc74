package app.touchstone.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import app.touchstone.review.NoticeKind;
import app.touchstone.review.Notices;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who is told what happens, on every database we run on; against a real server on this machine. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class WebhooksTest {

    private static final String ADDRESS = "https://93.184.216.34/hook";

    @Autowired
    TestDesk desk;

    @Autowired
    ReviewDesk work;

    @Autowired
    Webhooks webhooks;

    @Autowired
    WebhookRows rows;

    @Autowired
    DeliveryRows deliveries;

    @Autowired
    Claims claims;

    @Autowired
    Journal journal;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Member ada;
    private Receiver receiver;
    private Instant now = Instant.now();
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @BeforeEach
    void people() {
        ada = desk.blind();
        receiver = new Receiver();
        now = Instant.now().plusSeconds(1);
    }

    @AfterEach
    void hangUp() {
        receiver.close();
    }

    private Postman postman() {
        return new Postman(rows, deliveries, new OpenLine(receiver), journal, notices, transaction, clock);
    }

    private static WebhookDetails details(WebhookEvent... events) {
        return new WebhookDetails(ADDRESS, Set.of(events), "the website", true);
    }

    private Claim draft() {
        return claims.draft(ada, new ClaimDetails("The Earth is flat.", List.of(), null, "", ""));
    }

    private List<Delivery> log(WebhookId id) {
        return webhooks.deliveries(ada, id, null, 50).items();
    }

    /** Goes on to when the next try is due. */
    private void wait(Duration passed) {
        now = now.plus(passed);
    }

    @Test
    void should_tell_what_happened_signed_and_nothing_more() {
        Webhook.Secret made = webhooks.add(ada, details(WebhookEvent.CLAIM_DRAFTED));
        Claim claim = draft();
        assertThat(postman().round()).isEqualTo(1);

        Receiver.Came came = receiver.came().getFirst();
        JsonNode payload = JsonMapper.shared().readTree(came.body());
        assertThat(payload.propertyNames()).containsExactlyInAnyOrder("id", "kind", "at", "desk", "subject");
        assertThat(payload.path("kind").asString()).isEqualTo("CLAIM_DRAFTED").isEqualTo(came.event());
        assertThat(payload.path("id").asString()).isEqualTo(came.eventId());
        assertThat(payload.path("desk").asString()).isEqualTo("test-desk");
        assertThat(payload.at("/subject/type").asString()).isEqualTo("claim");
        assertThat(payload.at("/subject/id").asString()).isEqualTo(claim.id().toString());
        assertThat(payload.at("/subject/address").asString()).endsWith("/api/v1/claims/" + claim.id());
        assertThat(came.body()).doesNotContain("flat", ada.person().toString());
        assertThat(came.signature())
                .isEqualTo(Signature.of(List.of(made.secret()), now, came.body().getBytes(StandardCharsets.UTF_8)));

        Delivery delivery = log(made.id()).getFirst();
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.status()).isEqualTo(200);
        assertThat(delivery.excerpt()).isEqualTo("thanks");
        assertThat(delivery.tries()).isEqualTo(1);
        assertThat(postman().round()).as("nothing is sent twice").isZero();
    }

    @Test
    void should_tell_only_what_was_asked_for_and_only_while_it_is_on() {
        webhooks.add(ada, details(WebhookEvent.EDITION_PUBLISHED));
        WebhookId off = webhooks.add(ada, new WebhookDetails(ADDRESS, Set.of(WebhookEvent.CLAIM_DRAFTED), "", false))
                .id();
        draft();
        assertThat(postman().round()).isZero();
        assertThat(log(off)).isEmpty();
    }

    @Test
    void should_tell_nothing_of_what_was_rolled_back() {
        WebhookId id = webhooks.add(ada, details(WebhookEvent.CLAIM_DRAFTED)).id();
        transaction.executeWithoutResult(status -> {
            draft();
            status.setRollbackOnly();
        });
        assertThat(log(id)).isEmpty();
    }

    @Test
    void should_keep_what_is_sealed_to_itself() {
        WebhookId id = webhooks.add(ada, details(WebhookEvent.values())).id();
        Member rui = desk.join(ada, "rui", Role.REVIEWER);
        Member olena = desk.join(ada, "olena", Role.REVIEWER);
        ClaimId claim = work.inReview(ada);
        int before = log(id).size();
        work.write(rui, claim, ReviewDesk.judged("false"));
        work.seal(rui, claim, ReviewDesk.judged("false"));
        assertThat(log(id)).as("one seal, while another is missing").hasSize(before);
        work.seal(olena, claim, ReviewDesk.judged("false"));
        assertThat(log(id)).hasSizeGreaterThan(before);
        assertThat(log(id))
                .allSatisfy(delivery -> assertThat(delivery.payload())
                        .doesNotContain(rui.person().toString(), olena.person().toString(), "false"));
    }

    @Test
    void should_try_again_later_and_later_and_then_give_up() {
        WebhookId id = webhooks.add(ada, details(WebhookEvent.CLAIM_DRAFTED)).id();
        draft();
        receiver.answering(503, "not now\u0000");
        for (int tries = 1; tries <= Patience.MOST_TRIES; tries++) {
            assertThat(postman().round()).as("try " + tries).isEqualTo(1);
            assertThat(postman().round()).as("not at once again").isZero();
            wait(Duration.ofHours(12));
        }
        Delivery given = log(id).getFirst();
        assertThat(given.state()).isEqualTo(DeliveryState.GIVEN_UP);
        assertThat(given.status()).isEqualTo(503);
        assertThat(given.excerpt()).isEqualTo("not now");
        assertThat(receiver.came()).hasSize(Patience.MOST_TRIES);
        assertThat(receiver.came().stream().map(Receiver.Came::eventId).distinct())
                .hasSize(1);
        assertThat(webhooks.get(ada, id).failures()).isEqualTo(1);

        receiver.answering(204, "");
        Delivery again = webhooks.redeliver(ada, id, given.id());
        assertThat(again.event()).isEqualTo(given.event());
        postman().round();
        assertThat(log(id).getFirst().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(webhooks.get(ada, id).failures())
                .as("forgotten after a success")
                .isZero();
    }

    @Test
    void should_not_follow_where_it_is_sent_on() {
        WebhookId id = webhooks.add(ada, details(WebhookEvent.CLAIM_DRAFTED)).id();
        draft();
        receiver.answering(302, "there");
        postman().round();
        assertThat(receiver.came()).hasSize(1);
        assertThat(log(id).getFirst().state()).isEqualTo(DeliveryState.WAITING);
        assertThat(log(id).getFirst().status()).isEqualTo(302);
    }

    @Test
    void should_switch_off_what_fails_again_and_again_and_put_it_on_record() {
        WebhookId id = webhooks.add(ada, details(WebhookEvent.CLAIM_DRAFTED)).id();
        receiver.answering(500, "");
        for (int i = 0; i < Patience.MOST_FAILURES; i++) {
            draft();
        }
        for (int tries = 0; tries < Patience.MOST_TRIES; tries++) {
            postman().round();
            wait(Duration.ofHours(12));
        }
        Webhook paused = webhooks.get(ada, id);
        assertThat(paused.details().active()).isFalse();
        assertThat(paused.pausedAt()).isNotNull();
        assertThat(webhooks.paused(ada)).isEqualTo(1);
        assertThat(notices.latest(ada)).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(NoticeKind.WEBHOOK_PAUSED);
            assertThat(told.wording()).isEqualTo("93.184.216.34");
            assertThat(told.leadsTo()).isEqualTo(WebhookPlaces.deliveries(id));
        });
        assertThat(journal.of(ada.desk().value(), id.value()))
                .extracting(JournalEntry::action)
                .containsExactly("webhook.added", "webhook.paused");
        assertThatThrownBy(() -> webhooks.test(ada, id)).hasMessageContaining("webhook.notActive");

        webhooks.change(ada, id, paused.version(), details(WebhookEvent.CLAIM_DRAFTED));
        assertThat(webhooks.paused(ada)).isZero();
        assertThat(webhooks.get(ada, id).failures()).isZero();
    }

    @Test
    void should_switch_off_at_once_what_says_it_is_gone() {
        WebhookId id = webhooks.add(ada, details(WebhookEvent.CLAIM_DRAFTED)).id();
        draft();
        receiver.answering(410, "gone");
        postman().round();
        assertThat(webhooks.get(ada, id).details().active()).isFalse();
        assertThat(log(id).getFirst().state()).isEqualTo(DeliveryState.GIVEN_UP);
    }

    @Test
    void should_sign_with_both_secrets_for_a_day_after_a_new_one_was_made() {
        Webhook.Secret first = webhooks.add(ada, details(WebhookEvent.CLAIM_DRAFTED));
        Webhook.Secret second = webhooks.rotate(ada, first.id());
        assertThat(second.secret()).isNotEqualTo(first.secret());
        draft();
        postman().round();
        byte[] body = receiver.came().getFirst().body().getBytes(StandardCharsets.UTF_8);
        assertThat(receiver.came().getFirst().signature())
                .isEqualTo(Signature.of(List.of(second.secret(), first.secret()), now, body));
        draft();
        wait(Webhooks.OVERLAP.plusHours(1));
        postman().round();
        assertThat(receiver.came().getLast().signature().split(",")).hasSize(2);
    }

    /** Two programs on one database take turns at the outbox: each delivery is made by one of them only. */
    @Test
    void should_deliver_each_once_when_several_nodes_race() throws Exception {
        for (int i = 0; i < 8; i++) {
            webhooks.add(ada, details(WebhookEvent.CLAIM_DRAFTED));
        }
        for (int i = 0; i < 5; i++) {
            draft();
        }
        wait(Duration.ofSeconds(5));
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> sent = IntStream.range(0, 4)
                    .mapToObj(n -> nodes.submit(() -> {
                        int all = 0;
                        for (int round = 0; round < 6; round++) {
                            all += postman().round();
                        }
                        return all;
                    }))
                    .toList();
            int all = 0;
            for (Future<Integer> one : sent) {
                all += one.get();
            }
            assertThat(all).isEqualTo(40);
        }
        assertThat(receiver.came().stream().map(Receiver.Came::delivery).distinct())
                .hasSize(40);
        assertThat(receiver.came()).hasSize(40);
    }

    @Test
    void should_send_again_what_a_node_took_and_left_behind() {
        WebhookId id = webhooks.add(ada, details(WebhookEvent.CLAIM_DRAFTED)).id();
        draft();
        assertThat(deliveries.take(now)).hasSize(1);
        assertThat(postman().round()).as("it is another node's").isZero();
        wait(DeliveryRows.CLAIMED_FOR.plusSeconds(1));
        assertThat(postman().round()).isEqualTo(1);
        assertThat(log(id).getFirst().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void should_page_its_log_the_newest_first_and_forget_what_is_old() {
        WebhookId id = webhooks.add(ada, details(WebhookEvent.CLAIM_DRAFTED)).id();
        for (int i = 0; i < 5; i++) {
            webhooks.test(ada, id);
        }
        CursorPage<Delivery> first = webhooks.deliveries(ada, id, null, 3);
        CursorPage<Delivery> second = webhooks.deliveries(ada, id, first.next(), 3);
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(first.items()
                        .getFirst()
                        .id()
                        .value()
                        .compareTo(second.items().getLast().id().value()))
                .isPositive();
        postman().round();
        deliveries.sweep(now.plus(Duration.ofDays(31)));
        assertThat(log(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2:8080/",
                "http://10.1.2.3/",
                "http://[::1]/",
                "http://[::ffff:192.168.0.1]/",
                "http://169.254.169.254/latest/meta-data",
                "http://localhost/",
                "http://2130706433/",
                "http://0177.0.0.1/",
                "https://router.lan/"
            })
    void should_refuse_addresses_of_private_networks(String address) {
        assertThatThrownBy(() ->
                        webhooks.add(ada, new WebhookDetails(address, Set.of(WebhookEvent.CLAIM_DRAFTED), "", true)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("address"));
        assertThat(webhooks.all(ada)).isEmpty();
    }

    /** The real line, as far as this machine: tests vouch for its address, and for no other. */
    @Test
    void should_deliver_over_the_guarded_line_and_follow_nobody(@Autowired Line guarded) {
        Webhook.Secret made = webhooks.add(
                ada, new WebhookDetails(receiver.address("/in?a=b"), Set.of(WebhookEvent.CLAIM_DRAFTED), "", true));
        draft();
        draft();
        Postman postman = new Postman(rows, deliveries, guarded, journal, notices, transaction, clock);
        receiver.answering(307, "x".repeat(10_000));
        assertThat(postman.round()).isEqualTo(2);
        assertThat(receiver.came()).hasSize(2);
        assertThat(log(made.id())).allSatisfy(delivery -> {
            assertThat(delivery.status()).isEqualTo(307);
            assertThat(delivery.excerpt()).hasSize(500);
        });
        wait(Duration.ofMinutes(5));
        receiver.answering(202, "");
        postman.round();
        Receiver.Came came = receiver.came().getLast();
        assertThat(came.path()).isEqualTo("/in?a=b");
        assertThat(came.signature())
                .isEqualTo(Signature.of(List.of(made.secret()), now, came.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(log(made.id())).allMatch(delivery -> delivery.state() == DeliveryState.DELIVERED);
    }

    /** As it is when a name that was public leads to this machine later: the guard looks at every delivery again. */
    @Test
    void should_refuse_at_the_delivery_what_has_become_private_since(@Autowired Line guarded) {
        WebhookId id = webhooks.add(ada, details(WebhookEvent.CLAIM_DRAFTED)).id();
        jdbc.sql("update webhook set address = ?")
                .param(receiver.address("/").replace("127.0.0.1", "127.0.0.2"))
                .update();
        draft();
        new Postman(rows, deliveries, guarded, journal, notices, transaction, clock).round();
        assertThat(receiver.came()).isEmpty();
        Delivery delivery = log(id).getFirst();
        assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(delivery.problem()).isEqualTo("capture.refused.LOOPBACK");
        assertThat(delivery.status()).isNull();
    }

    @Test
    void should_be_for_administrators_only_and_put_every_deed_on_record() {
        Member edda = desk.join(ada, "edda", Role.EDITOR);
        assertThatThrownBy(() -> webhooks.all(edda)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> webhooks.add(edda, details(WebhookEvent.CLAIM_DRAFTED)))
                .isInstanceOf(Problem.class);
        assertThat(webhooks.paused(edda)).isZero();

        WebhookId id = webhooks.add(ada, details(WebhookEvent.CLAIM_DRAFTED)).id();
        assertThatThrownBy(() -> webhooks.change(ada, id, 7, details(WebhookEvent.CLAIM_MOVED)))
                .isInstanceOf(Problem.class);
        webhooks.change(ada, id, 0, details(WebhookEvent.CLAIM_MOVED));
        webhooks.rotate(ada, id);
        webhooks.test(ada, id);
        webhooks.remove(ada, id);
        List<JournalEntry> entries = journal.of(ada.desk().value(), id.value());
        assertThat(entries)
                .extracting(JournalEntry::action)
                .containsExactly("webhook.added", "webhook.changed", "webhook.secretChanged", "webhook.removed");
        assertThat(entries.getFirst().content()).doesNotContain("/hook", "tsw_");
        assertThat(webhooks.all(ada)).isEmpty();
    }

    @Test
    void should_have_a_limit_to_how_many_there_are() {
        for (int i = 0; i < Webhooks.MOST; i++) {
            webhooks.add(ada, details(WebhookEvent.CLAIM_DRAFTED));
        }
        assertThatThrownBy(() -> webhooks.add(ada, details(WebhookEvent.CLAIM_DRAFTED)))
                .hasMessageContaining("webhook.tooMany");
    }

    /** Whatever the journal may say one day: only what is on the white list is told. */
    @Test
    void should_have_nothing_of_people_and_judgements_on_its_list() {
        assertThat(WebhookEvent.values())
                .extracting(WebhookEvent::action)
                .noneMatch(action -> action.matches(
                        "(assessment|assessments|seat|seats|person|token|calibration|conflict|profile|comment).*"));
        assertThat(WebhookEvent.of("assessment.sealed")).isEmpty();
    }
}
