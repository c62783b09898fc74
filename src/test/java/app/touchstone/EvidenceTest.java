package app.touchstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.Captures;
import app.touchstone.capture.EvilServer;
import app.touchstone.capture.FetchPolicies;
import app.touchstone.claim.ClaimId;
import app.touchstone.evidence.Alike;
import app.touchstone.evidence.AnswerKind;
import app.touchstone.evidence.Evidence;
import app.touchstone.evidence.EvidenceDetails;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.EvidenceFlag;
import app.touchstone.evidence.EvidenceFlags;
import app.touchstone.evidence.QuoteStanding;
import app.touchstone.evidence.Reliability;
import app.touchstone.evidence.Source;
import app.touchstone.evidence.SourceDetails;
import app.touchstone.evidence.SourceHistory;
import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourceMerges;
import app.touchstone.evidence.SourceNote;
import app.touchstone.evidence.SourceQuery;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.SourceUse;
import app.touchstone.evidence.Sources;
import app.touchstone.evidence.Stance;
import app.touchstone.job.Job;
import app.touchstone.job.JobState;
import app.touchstone.job.Jobs;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import app.touchstone.report.Reports;
import app.touchstone.review.Notice;
import app.touchstone.review.NoticeKind;
import app.touchstone.review.Notices;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Evidence with its archived copies, and the sources behind it, on every database we run on. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
abstract class EvidenceTest {

    private static final LocalDate DAY = LocalDate.of(2022, 10, 14);
    private static final String QUOTE = "first of them should arrive within the month";

    @Autowired
    TestDesk desk;

    @Autowired
    ReviewDesk work;

    @Autowired
    Captures captures;

    @Autowired
    FetchPolicies policies;

    @Autowired
    Jobs jobs;

    @Autowired
    EvidenceFile evidence;

    @Autowired
    EvidenceFlags flags;

    @Autowired
    Sources sources;

    @Autowired
    SourceHistory history;

    @Autowired
    SourceMerges merges;

    @Autowired
    Notices notices;

    @Autowired
    Reports reports;

    @Autowired
    Journal journal;

    private final EvilServer server = new EvilServer();
    private Member ada;
    private Member rui;
    private ClaimId claim;
    private Source courier;

    @BeforeEach
    void people() {
        ada = desk.fresh();
        rui = desk.join(ada, "rui", Role.REVIEWER);
        claim = work.open(ada);
        courier = source("The Courier", "https://courier.example.org");
        policies.change(ada, true, false, 0);
        server.page("/grain", CapturesTest.PAGE.formatted("three"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Source source(String name, String address) {
        return sources.add(
                ada, new SourceDetails(name, SourceKind.OUTLET, SourceType.SECONDARY, "UA", "uk", address, ""));
    }

    private Capture taken() {
        Job job = captures.take(rui, server.at("/grain"));
        CompletableFuture<Job> end = new CompletableFuture<>();
        jobs.watch(rui, job.id(), one -> {
            if (one.state().ended()) {
                end.complete(one);
            }
        });
        Job now = jobs.get(rui, job.id());
        try {
            Job ended = now.state().ended() ? now : end.get(30, TimeUnit.SECONDS);
            assertThat(ended.state()).as(ended.problem()).isEqualTo(JobState.DONE);
            return captures.get(rui, CaptureId.of(String.valueOf(ended.outcome().get("capture"))));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private EvidenceDetails details(AnswerKind kind, String answer, String quote, CaptureId capture) {
        return new EvidenceDetails(
                courier.id(),
                "When do the ships arrive?",
                kind,
                answer,
                quote,
                Stance.CONTEXT,
                server.at("/grain"),
                DAY,
                capture);
    }

    @Test
    void should_find_the_quote_in_the_archived_copy_and_say_where() {
        Capture capture = taken();
        Evidence added = evidence.add(rui, claim, details(AnswerKind.EXTRACTED, "", "“" + QUOTE + "”", capture.id()));
        assertThat(added.standing()).isEqualTo(QuoteStanding.NOT_FOUND);
        assertThat(added.quoteAt()).isNull();

        Evidence changed = evidence.change(
                rui,
                claim,
                added.id(),
                added.version(),
                details(
                        AnswerKind.EXTRACTED,
                        "",
                        "On Friday three ships […] left the harbour, (…) " + QUOTE,
                        capture.id()));
        assertThat(changed.standing()).isEqualTo(QuoteStanding.FOUND);
        String text = captures.text(rui, capture.id());
        assertThat(changed.quoteAt().in(text)).startsWith("On Friday").endsWith(QUOTE);
        assertThat(changed.details().capture()).isEqualTo(capture.id());
        assertThat(evidence.of(rui, claim).getLast()).isEqualTo(changed);
        assertThat(journal.of(ada.desk().value(), claim.value(), "evidence.changed"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.content()).contains(capture.id().toString(), "FOUND"));
    }

    @Test
    void should_say_when_there_is_nothing_to_look_a_quote_up_in() {
        Capture picture = captures.upload(rui, "a.png", "", new ByteArrayInputStream(new byte[] {
            (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
        }));

        assertThat(evidence.standing(rui, null, QUOTE)).isEqualTo(QuoteStanding.NO_COPY);
        assertThat(evidence.standing(rui, picture.id(), QUOTE)).isEqualTo(QuoteStanding.NO_TEXT);
        assertThat(evidence.standing(rui, taken().id(), "")).isEqualTo(QuoteStanding.NONE);
    }

    @Test
    void should_ask_of_each_kind_of_answer_what_it_needs() {
        assertThatThrownBy(() -> evidence.add(rui, claim, details(AnswerKind.EXTRACTED, "Soon.", "", null)))
                .hasMessageContaining("evidence.extracted.quote");
        assertThatThrownBy(() -> evidence.add(rui, claim, details(AnswerKind.YES_NO, " ", QUOTE, null)))
                .hasMessageContaining("evidence.yesNo.answer");
        assertThatThrownBy(() -> evidence.add(rui, claim, details(AnswerKind.ABSTRACTED, "", "", null)))
                .hasMessageContaining("evidence.empty");
        assertThatThrownBy(
                        () -> evidence.add(rui, claim, details(AnswerKind.ABSTRACTED, "Soon.", "", CaptureId.fresh())))
                .hasMessageContaining("NOT_FOUND");
        assertThat(evidence.add(rui, claim, details(AnswerKind.UNANSWERABLE, "", "", null))
                        .details()
                        .answerKind())
                .isEqualTo(AnswerKind.UNANSWERABLE);
    }

    @Test
    void should_notice_evidence_that_is_there_already_and_let_it_be_added_all_the_same() {
        String answer = "The first of the ships with the grain should arrive within the month, the ministry said.";
        evidence.add(rui, claim, details(AnswerKind.ABSTRACTED, answer, QUOTE, null));

        assertThat(evidence.alike(rui, claim, details(AnswerKind.EXTRACTED, "", QUOTE.toUpperCase() + "!", null), null))
                .extracting(Alike::how)
                .containsExactly(Alike.AlikeBy.SAME_QUOTE);
        EvidenceDetails near = new EvidenceDetails(
                courier.id(),
                "What did the ministry say?",
                answer.replace("should", "will"),
                "",
                Stance.CONTEXT,
                "https://example.org/elsewhere",
                DAY);
        assertThat(evidence.alike(rui, claim, near, null)).singleElement().satisfies(alike -> {
            assertThat(alike.how()).isEqualTo(Alike.AlikeBy.NEAR);
            assertThat(alike.likeness()).isBetween(0.6, 0.99);
        });
        EvidenceDetails other = new EvidenceDetails(
                courier.id(), "How much?", "Much.", "", Stance.CONTEXT, server.at("/grain#part"), DAY);
        assertThat(evidence.alike(rui, claim, other, null))
                .extracting(Alike::how)
                .containsExactly(Alike.AlikeBy.SAME_ADDRESS);
        assertThat(evidence.add(rui, claim, near).number()).isEqualTo(3);
    }

    @Test
    void should_flag_the_claims_that_cite_what_an_address_does_not_say_any_more() {
        Capture capture = taken();
        Evidence cited = evidence.add(rui, claim, details(AnswerKind.ABSTRACTED, "Soon.", QUOTE, capture.id()));
        taken();
        assertThat(evidence.of(rui, claim).getLast().flagged()).isZero();

        server.page("/grain", CapturesTest.PAGE.formatted("five"));
        Capture other = taken();
        assertThat(evidence.of(rui, claim).getLast().flagged()).isEqualTo(1);
        assertThat(flags.of(rui, claim)).singleElement().satisfies(flag -> {
            assertThat(flag.cited()).isEqualTo(capture.id());
            assertThat(flag.newer()).isEqualTo(other.id());
            assertThat(flag.settledAt()).isNull();
        });
        assertThat(notices.latest(ada)).extracting(Notice::kind).contains(NoticeKind.EVIDENCE_DIFFERS);
        assertThat(journal.of(ada.desk().value(), claim.value(), "evidence.flagged"))
                .hasSize(1);

        flags.settle(rui, claim, cited.id(), "Only the number of ships; the month stands.");
        assertThat(evidence.of(rui, claim).getLast().flagged()).isZero();
        assertThat(flags.of(rui, claim))
                .extracting(EvidenceFlag::reason)
                .containsExactly("Only the number of ships; the month stands.");
        assertThat(journal.latest(ada.desk().value(), Long.MAX_VALUE, 1))
                .extracting(JournalEntry::action)
                .containsExactly("evidence.flagSettled");
        assertThatThrownBy(() -> flags.settle(rui, claim, cited.id(), "Again."))
                .hasMessageContaining("evidence.flag.none");
    }

    @Test
    void should_name_the_copy_in_the_report() {
        Capture capture = taken();
        evidence.add(ada, claim, details(AnswerKind.ABSTRACTED, "Soon.", QUOTE, capture.id()));
        work.move(ada, claim, app.touchstone.claim.ClaimState.IN_REVIEW, "");
        work.seal(ada, claim, ReviewDesk.judged("false"));

        assertThat(reports.preview(ada, claim).content().evidence().getLast().captureSha256())
                .isEqualTo(capture.payloadSha256());
    }

    @Test
    void should_list_sources_by_what_is_asked_and_in_the_order_that_is_asked() {
        Source zeta = sources.add(
                ada, new SourceDetails("Zeta office", SourceKind.DATASET, SourceType.PRIMARY, "PL", "", "", ""));
        SourceQuery outlets = new SourceQuery("", SourceKind.OUTLET, null, "");

        assertThat(sources.list(rui, outlets, SourceQuery.Order.NAME, true, 0, 10))
                .extracting(Source::id)
                .containsExactly(courier.id());
        assertThat(sources.count(rui, outlets)).isEqualTo(1);
        assertThat(sources.list(rui, SourceQuery.ALL, SourceQuery.Order.NAME, false, 0, 1))
                .extracting(Source::id)
                .containsExactly(zeta.id());
        assertThat(sources.list(rui, SourceQuery.ALL, SourceQuery.Order.USES, false, 0, 1))
                .extracting(Source::uses)
                .containsExactly(1L);
        assertThat(sources.list(
                        rui,
                        new SourceQuery("COURIER", null, SourceType.SECONDARY, "ua"),
                        SourceQuery.Order.NEWEST,
                        true,
                        0,
                        9))
                .hasSize(1);
        assertThat(sources.page(rui, SourceQuery.ALL, null, 1).next()).isNotNull();
    }

    @Test
    void should_keep_what_was_thought_of_a_source_with_the_reasons() {
        history.judge(rui, courier.id(), Reliability.RELIABLE, "Corrects itself.");
        assertThat(history.judge(ada, courier.id(), Reliability.MIXED, "Corrects itself late."))
                .extracting(SourceNote::reliability)
                .containsExactly(Reliability.MIXED, Reliability.RELIABLE);
        assertThatThrownBy(() -> history.judge(rui, courier.id(), Reliability.MIXED, " "))
                .isInstanceOf(jakarta.validation.ConstraintViolationException.class);
    }

    @Test
    void should_merge_two_sources_that_are_one_and_take_it_back() {
        Source twin = source("the courier!", "https://www.courier.example.org/");
        evidence.add(rui, claim, details(AnswerKind.ABSTRACTED, "Soon.", "", null));
        Evidence moved = evidence.add(
                rui, claim, new EvidenceDetails(twin.id(), "And then?", "Later.", "", Stance.CONTEXT, "", DAY));
        assertThat(merges.twins(rui, twin.id())).extracting(Source::id).containsExactly(courier.id());

        Source stays = merges.merge(rui, twin.id(), twin.version(), courier.id());
        assertThat(stays.uses()).isEqualTo(2);
        assertThat(history.uses(rui, courier.id()))
                .extracting(SourceUse::number)
                .contains(moved.number());
        assertThat(sources.all(rui)).extracting(Source::id).doesNotContain(twin.id());
        assertThat(sources.get(rui, twin.id()).mergedInto()).isEqualTo(courier.id());
        assertThatThrownBy(() -> merges.merge(rui, courier.id(), stays.version(), twin.id()))
                .hasMessageContaining("evidence.merge.already");

        assertThat(merges.merged(rui, courier.id())).hasSize(1);
        assertThat(merges.undo(rui, twin.id()).uses()).isEqualTo(1);
        assertThat(sources.get(rui, courier.id()).uses()).isEqualTo(1);
        assertThatThrownBy(() -> merges.undo(rui, twin.id())).hasMessageContaining("evidence.merge.none");
        assertThat(journal.latest(ada.desk().value(), Long.MAX_VALUE, 2))
                .extracting(JournalEntry::action)
                .containsExactly("source.unmerged", "source.merged");
    }

    @Test
    void should_keep_to_its_own_desk() {
        Member stranger = new Member(ada.person(), "Ada", DeskId.fresh(), "Elsewhere", ada.permissions());

        assertThatThrownBy(() -> history.uses(stranger, courier.id())).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> flags.of(stranger, claim)).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> merges.merge(stranger, courier.id(), 0, courier.id()))
                .hasMessageContaining("NOT_FOUND");
        assertThat(sources.list(stranger, SourceQuery.ALL, SourceQuery.Order.NAME, true, 0, 10))
                .isEmpty();
        Capture capture =
                captures.upload(rui, "a.txt", "", new ByteArrayInputStream("A text.".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> evidence.standing(stranger, capture.id(), "A text"))
                .hasMessageContaining("NOT_FOUND");
    }
}
