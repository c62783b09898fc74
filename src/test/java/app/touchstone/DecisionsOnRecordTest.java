package app.touchstone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.Anchors;
import app.touchstone.account.Desks;
import app.touchstone.account.Erasure;
import app.touchstone.account.JournalExport;
import app.touchstone.account.LetterheadDetails;
import app.touchstone.account.Letterheads;
import app.touchstone.account.Member;
import app.touchstone.account.NewPerson;
import app.touchstone.account.People;
import app.touchstone.account.PersonId;
import app.touchstone.account.Role;
import app.touchstone.account.Scope;
import app.touchstone.account.TokenId;
import app.touchstone.account.Tokens;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.CodebookDraft;
import app.touchstone.codebook.CodebookDrafts;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.ScaleDraft;
import app.touchstone.codebook.ScaleDrafts;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.exchange.ExportFilter;
import app.touchstone.exchange.ExportFormat;
import app.touchstone.exchange.ExportKind;
import app.touchstone.exchange.ExportOrder;
import app.touchstone.exchange.Exports;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import app.touchstone.report.Correcting;
import app.touchstone.report.CorrectionKind;
import app.touchstone.report.Edition;
import app.touchstone.report.EditionsTaken;
import app.touchstone.report.GateItem;
import app.touchstone.report.GateWaivers;
import app.touchstone.report.Methodologies;
import app.touchstone.report.NewMethodology;
import app.touchstone.report.ReportNotes;
import app.touchstone.report.Reports;
import app.touchstone.review.Adjudication;
import app.touchstone.review.Adjudications;
import app.touchstone.review.Approvals;
import app.touchstone.review.Assessments;
import app.touchstone.review.Calibration;
import app.touchstone.review.CodeNotes;
import app.touchstone.review.DealingOut;
import app.touchstone.review.Differences;
import app.touchstone.review.KnownAnswer;
import app.touchstone.review.OpenedAssessment;
import app.touchstone.review.Policies;
import app.touchstone.review.PolicyDetails;
import app.touchstone.review.Profile;
import app.touchstone.review.Profiles;
import app.touchstone.review.Reviews;
import app.touchstone.review.Rounds;
import app.touchstone.review.Ruling;
import app.touchstone.review.Seats;
import java.io.OutputStream;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which entries each decision leaves in the journal; and that no service can decide anything that nobody thought of here. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
@OnH2
class DecisionsOnRecordTest {

    /** What changes something and is carried out below, or in the test that is named. */
    private static final Set<String> ON_RECORD = Set.of(
            "Adjudications.decide",
            "Anchors.record",
            "Approvals.give",
            "Assessments.dissent",
            "Assessments.seal",
            // BundlesTest
            "BundleExports.write",
            "BundleImport.take",
            "BundleImport.start",
            "Calibration.keep",
            "Calibration.remove",
            "CodeNotes.file",
            "CodebookDrafts.create",
            "CodebookDrafts.discard",
            "CodebookDrafts.publish",
            "CodebookDrafts.start",
            "CodebookDrafts.take",
            "Codebooks.publish",
            "Codebooks.take",
            "Profiles.change",
            "DealingOut.deal",
            "Dossiers.add",
            "Dossiers.change",
            "Dossiers.make",
            "Dossiers.remove",
            "EditionsTaken.record",
            "GateWaivers.restore",
            "GateWaivers.waive",
            "Methodologies.publish",
            "Erasure.erase",
            "Exports.write",
            // begin what records itself when it is done
            "Exports.start",
            "Exports.startBundle",
            "JournalExport.write",
            "Letterheads.change",
            "Letterheads.changeLogo",
            "Letterheads.removeLogo",
            "People.add",
            "People.changeRole",
            "People.disable",
            // ExportsTest
            "MediaOfClaims.say",
            "MediaOfClaims.takeBack",
            "Policies.change",
            "ReportFlags.deal",
            "Reports.publish",
            "Reports.retract",
            "Reports.write",
            "Reviews.move",
            "Rounds.extend",
            "ScaleDrafts.discard",
            "ScaleDrafts.publish",
            "ScaleDrafts.start",
            "ScaleDrafts.take",
            "Seats.declareConflict",
            "Seats.give",
            "Seats.handBack",
            // AssigningTest
            "ManySeats.reassign",
            "Seats.handBackAll",
            "Seats.reassign",
            "Seats.take",
            "Seats.takeBack",
            "Tokens.make",
            "Tokens.revoke",
            "VerdictScales.publish",
            "VerdictScales.take",
            // WebhooksTest holds them to their entries
            "Webhooks.add",
            "Webhooks.change",
            "Webhooks.remove",
            "Webhooks.rotate");

    /** Work on texts, marks, claims and evidence; MarkingTest, CarryoverTest, CodebookEvolutionTest, CapturesTest, EvidenceTest and MainJobTest hold it to its entries. */
    private static final Set<String> ON_TEXTS = Set.of(
            "AnnotationImport.take",
            "Appearances.add",
            "Appearances.draft",
            "Appearances.markFirst",
            "Appearances.remove",
            "Captures.keepBrought",
            "Captures.keptElsewhere",
            "Captures.take",
            "ClaimBatches.draft",
            "ClaimBatches.throwAway",
            "IntakeRuns.run",
            "IntakeRuns.takeBack",
            "OutsideReviews.add",
            "OutsideReviews.remove",
            "RatingWords.keep",
            "RatingWords.load",
            "Carryover.accept",
            "Carryover.place",
            "Carryover.reconsider",
            "Carryover.renew",
            "Carryover.retire",
            "Claims.change",
            "Claims.draft",
            "Documents.add",
            "Documents.describe",
            "Documents.renew",
            "EvidenceFile.add",
            "EvidenceFile.change",
            "EvidenceFile.withdraw",
            "EvidenceFlags.settle",
            "Evolutions.bring",
            "Evolutions.takeBack",
            "FetchPolicies.change",
            "FetchPolicies.list",
            "FetchPolicies.unlist",
            "MarkBatches.add",
            "MarkBatches.remove",
            "MarkChanges.apply",
            "MarkChanges.merge",
            "MarkChanges.split",
            "MarkExports.write",
            "Marks.add",
            "Marks.addAll",
            "Marks.addClaim",
            "Marks.addEverywhere",
            "Marks.note",
            "Marks.reclaim",
            "Marks.recode",
            "Marks.remove",
            "Marks.restore",
            "SourceHistory.judge",
            "SourceMerges.merge",
            "SourceMerges.undo",
            "Sources.add",
            "Sources.change");

    /** Drafts that bind nobody, talk, and what somebody sets for themselves alone. */
    private static final Set<String> NO_DECISION = Set.of(
            "Adjudications.keep",
            "ClaimFilters.keep",
            "ClaimFilters.remove",
            // a step of Reviews.move, which records it
            "Claims.moved",
            "CodebookDrafts.change",
            "CodebookDrafts.undo",
            "Comments.add",
            // files that wait: what is done with them is recorded when it is done
            "IntakeRuns.look",
            "Intakes.read",
            "Intakes.remove",
            "Notices.choose",
            "Notices.read",
            "ScaleDrafts.undo",
            "ScaleDrafts.write",
            "Webhooks.redeliver",
            "Webhooks.test",
            // leaves an entry that may mean nothing, see decision 12
            "Assessments.write");

    @Autowired
    TestDesk desk;

    @Autowired
    ReviewDesk work;

    @Autowired
    ApplicationContext context;

    @Autowired
    Journal journal;

    @Autowired
    People people;

    @Autowired
    Desks desks;

    @Autowired
    Erasure erasure;

    @Autowired
    Tokens tokens;

    @Autowired
    Anchors anchors;

    @Autowired
    JournalExport export;

    @Autowired
    Exports exports;

    @Autowired
    Letterheads letterheads;

    @Autowired
    Policies policies;

    @Autowired
    Codebooks codebooks;

    @Autowired
    CodebookDrafts drafts;

    @Autowired
    VerdictScales scales;

    @Autowired
    ScaleDrafts scaleDrafts;

    @Autowired
    Calibration calibration;

    @Autowired
    Reviews reviews;

    @Autowired
    Rounds rounds;

    @Autowired
    Seats seats;

    @Autowired
    DealingOut dealing;

    @Autowired
    Profiles profiles;

    @Autowired
    Assessments assessments;

    @Autowired
    Adjudications adjudications;

    @Autowired
    Approvals approvals;

    @Autowired
    CodeNotes codeNotes;

    @Autowired
    Reports reports;

    @Autowired
    EditionsTaken taken;

    @Autowired
    GateWaivers waivers;

    @Autowired
    Methodologies methodologies;

    private Member ada;
    private Member edda;
    private Member rui;
    private Member olena;

    private interface Deed {
        void run();
    }

    private List<JournalEntry> entries(Deed deed) {
        long before = journal.count(ada.desk().value());
        deed.run();
        int written = (int) (journal.count(ada.desk().value()) - before);
        return written == 0
                ? List.of()
                : journal.latest(ada.desk().value(), Long.MAX_VALUE, written).reversed();
    }

    /** Carries it out and looks what was written, in order; commitments, which may mean nothing, are left out. */
    private void leaves(Deed deed, String... actions) {
        assertThat(entries(deed))
                .extracting(JournalEntry::action)
                .filteredOn(action -> !action.equals("assessment.committed"))
                .containsExactly(actions);
    }

    private void people() {
        ada = desk.blind();
        edda = desk.join(ada, "edda", Role.EDITOR);
        rui = desk.join(ada, "rui", Role.REVIEWER);
        olena = desk.join(ada, "olena", Role.REVIEWER);
    }

    @Test
    void should_record_who_may_do_what() {
        people();
        List<PersonId> added = new ArrayList<>();
        leaves(
                () -> added.add(
                        people.add(ada, new NewPerson("Kim", "kim@test.example", TestDesk.PASSWORD, Role.READER))),
                "person.added");
        leaves(() -> people.changeRole(ada, added.getFirst(), Role.EDITOR), "person.role");
        tokens.make(desks.member(added.getFirst()).orElseThrow(), "kim's", Set.of(Scope.READ), null);
        leaves(() -> people.disable(ada, added.getFirst(), true), "person.disabled", "token.revoked");
        leaves(() -> people.disable(ada, added.getFirst(), false), "person.enabled");
        List<TokenId> made = new ArrayList<>();
        leaves(() -> made.add(tokens.make(ada, "t", Set.of(Scope.READ), null).id()), "token.made");
        leaves(() -> tokens.revoke(ada, made.getFirst()), "token.revoked");
        leaves(() -> erasure.erase(ada, added.getFirst()), "person.erased");
        leaves(() -> profiles.change(rui, rui.person(), new Profile(Set.of("pt"), Set.of(), null)), "profile.changed");
        leaves(
                () -> policies.change(
                        ada, PolicyDetails.plain(3, policies.inForce(ada).scale())),
                "policy.changed");
        leaves(() -> letterheads.change(ada, 0, LetterheadDetails.PLAIN), "letterhead.changed");
        leaves(
                () -> letterheads.changeLogo(ada, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8)),
                "letterhead.logo");
        leaves(() -> letterheads.removeLogo(ada), "letterhead.logo");
        leaves(() -> letterheads.removeLogo(ada));
        leaves(() -> anchors.record(ada, new Anchors.Deposit(0, "on paper")), "journal.anchored");
    }

    @Test
    void should_record_the_method() {
        people();
        Codebook book = codebooks.newest(ada).getFirst();
        VerdictScale scale = scales.newest(ada).getFirst();
        CodebookDraft[] draft = new CodebookDraft[1];
        leaves(() -> draft[0] = drafts.start(edda, book.key()), "codebook.drafted");
        leaves(() -> drafts.discard(edda, draft[0].id(), draft[0].version()), "codebook.draftDiscarded");
        leaves(() -> draft[0] = drafts.take(edda, book.file()), "codebook.drafted");
        leaves(() -> codebooks.publish(edda, book.file()), "codebook.published");
        leaves(() -> codebooks.take(rui, book.id(), "json"), "codebook.exported");
        ScaleDraft[] scaleDraft = new ScaleDraft[1];
        leaves(() -> scaleDraft[0] = scaleDrafts.start(edda, scale.key()), "scale.drafted");
        leaves(() -> scaleDrafts.discard(edda, scaleDraft[0].id(), scaleDraft[0].version()), "scale.draftDiscarded");
        leaves(() -> scaleDrafts.take(edda, scale.file()), "scale.drafted");
        leaves(() -> scales.publish(edda, scale.file()), "scale.published");
        leaves(() -> scales.take(rui, scale.id()), "scale.exported");
    }

    @Test
    void should_record_the_way_of_a_claim_through_a_dispute_to_its_retraction() {
        people();
        Code framing = codebooks.newest(ada).getFirst().codes().getFirst();
        ClaimId claim = work.open(edda);
        leaves(
                () -> calibration.keep(edda, claim, new KnownAnswer("false", Set.of(), "a court said so")),
                "calibration.kept");
        leaves(() -> calibration.remove(edda, claim), "calibration.removed");
        leaves(() -> calibration.remove(edda, claim));
        leaves(() -> work.move(edda, claim, ClaimState.IN_REVIEW, ""), "claim.moved");
        leaves(() -> rounds.extend(edda, claim, Instant.parse("2099-01-01T00:00:00Z")), "review.deadline");
        leaves(() -> seats.give(edda, claim, rui.person()), "seat.given");
        leaves(() -> seats.handBack(rui, claim), "seat.left");
        leaves(() -> seats.take(rui, claim), "seat.given");
        leaves(() -> seats.give(edda, claim, ada.person()), "seat.given");
        leaves(() -> seats.takeBack(edda, claim, ada.person()), "seat.left");
        leaves(() -> seats.declareConflict(ada, claim, "related"), "conflict.declared");
        leaves(
                () -> dealing.deal(edda, new DealingOut.Order(Set.of(claim), Set.of(olena.person()), Set.of())),
                "seats.dealt");
        work.write(rui, claim, ReviewDesk.judged("false", framing.id()));
        work.write(olena, claim, ReviewDesk.judged("half-true"));
        leaves(() -> seal(rui, claim));
        leaves(() -> seal(olena, claim), "assessments.opened", "claim.moved");
        List<OpenedAssessment> sides = adjudications.sides(edda, claim);
        Adjudication kept = adjudications.keep(
                edda,
                claim,
                0,
                new Ruling(
                        sides.getFirst().details(),
                        List.of(
                                new Ruling.FieldRuling(
                                        Differences.Field.RATING,
                                        sides.getFirst().letter(),
                                        "So it is."),
                                new Ruling.FieldRuling(
                                        Differences.Field.FRAMINGS,
                                        sides.getFirst().letter(),
                                        "So it is."))));
        leaves(
                () -> adjudications.decide(edda, claim, kept.version()),
                "dispute.decided",
                "claim.moved",
                "claim.moved",
                "verdict.settled");
        leaves(() -> assessments.dissent(other(sides.getLast()), claim, "No."), "verdict.dissent");
        leaves(() -> codeNotes.file(edda, claim, framing.id(), "unclear"), "code.doubted");
        leaves(() -> approvals.give(edda, claim, work.claim(edda, claim).version()), "publication.approved");
        leaves(
                () -> reports.write(edda, claim, new ReportNotes("Asked, no answer.", "None.", "en", 0)),
                "report.noted");
        leaves(
                () -> methodologies.publish(edda, new NewMethodology(0, "Two judge blind.", "At length.", "")),
                "methodology.published");
        leaves(() -> waivers.waive(edda, claim, GateItem.PRIMARY_SOURCE, "There is none."), "gate.waived");
        leaves(() -> waivers.restore(edda, claim, GateItem.PRIMARY_SOURCE), "gate.restored");
        leaves(() -> waivers.restore(edda, claim, GateItem.PRIMARY_SOURCE));
        Edition[] edition = new Edition[1];
        leaves(
                () -> edition[0] =
                        reports.publish(edda, claim, work.claim(edda, claim).version(), null),
                "claim.moved",
                "edition.published");
        leaves(() -> taken.record(rui, edition[0], "pdf"), "edition.exported");
        leaves(
                () -> exports.write(
                        rui,
                        new ExportOrder(ExportKind.CLAIMS, ExportFormat.CSV, ExportFilter.ALL),
                        OutputStream.nullOutputStream()),
                "claims.exported");
        leaves(() -> export.write(rui, OutputStream.nullOutputStream()), "journal.exported");
        leaves(
                () -> reports.retract(
                        edda,
                        claim,
                        work.claim(edda, claim).version(),
                        new Correcting(CorrectionKind.RETRACTION, "The source was false.")),
                "claim.moved",
                "edition.retracted");
    }

    private void seal(Member member, ClaimId claim) {
        assessments.seal(
                member, claim, assessments.mine(member, claim).orElseThrow().version());
    }

    private Member other(OpenedAssessment side) {
        return side.details().rating().equals("false") ? rui : olena;
    }

    /** A deed takes the member who acts first; that it changes something is told by its transaction, or its being an export. */
    @Test
    void should_know_of_every_deed_whether_it_is_on_record() {
        Set<String> unknown = context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(type -> type.getName().startsWith("app.touchstone."))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method ->
                                method.getParameterCount() > 0 && method.getParameterTypes()[0].equals(Member.class))
                        .filter(method -> {
                            Transactional way = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
                            return way == null ? method.getName().matches("write|take|erase|record") : !way.readOnly();
                        })
                        .map(method -> type.getSimpleName() + "." + method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).hasSizeGreaterThan(70).containsAll(NO_DECISION);
        unknown.removeAll(ON_RECORD);
        unknown.removeAll(ON_TEXTS);
        unknown.removeAll(NO_DECISION);
        assertThat(unknown)
                .as("deeds of which nobody has said yet what they leave in the journal")
                .isEmpty();
    }
}
