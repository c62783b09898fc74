package app.touchstone.report.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.look.Asking;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import app.touchstone.report.Citations;
import app.touchstone.report.Correcting;
import app.touchstone.report.CorrectionKind;
import app.touchstone.report.Edition;
import app.touchstone.report.EditionHistory;
import app.touchstone.report.GateItem;
import app.touchstone.report.GateWaivers;
import app.touchstone.report.Preview;
import app.touchstone.report.ReportFlag;
import app.touchstone.report.ReportFlags;
import app.touchstone.report.ReportNotes;
import app.touchstone.report.ReportPlaces;
import app.touchstone.report.Reports;
import app.touchstone.review.Approvals;
import app.touchstone.review.Reviews;
import app.touchstone.review.Rounds;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What will be published, exactly as it will be, beside the checklist of the gate. */
@Route(ReportPlaces.ALL + "/:claim")
@PermitAll
public class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CurrentMember current;
    private final Claims claims;
    private final Reviews reviews;
    private final Reports reports;
    private final Rounds rounds;
    private final Approvals approvals;
    private final GateWaivers waivers;
    private final EditionHistory history;
    private final Citations citations;
    private final ReportFlags flags;
    /** The reason given when the correction was begun, to be offered again when it is published. */
    private String begunBecause = "";

    private String said = "";
    private ClaimId id = new ClaimId(app.touchstone.basis.CursorPage.START);

    public ReportView(
            CurrentMember current,
            Claims claims,
            Reviews reviews,
            Reports reports,
            Rounds rounds,
            Approvals approvals,
            GateWaivers waivers,
            EditionHistory history,
            Citations citations,
            ReportFlags flags) {
        this.current = current;
        this.claims = claims;
        this.reviews = reviews;
        this.reports = reports;
        this.rounds = rounds;
        this.approvals = approvals;
        this.waivers = waivers;
        this.history = history;
        this.citations = citations;
        this.flags = flags;
        addClassNames("page", "report-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = ClaimId.of(event.getRouteParameters().get("claim").orElse(""));
            show();
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.NOT_FOUND) {
                throw new NotFoundException();
            }
            lead(problem);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("publishing.report.title");
    }

    /** Builds the page anew from what is stored. */
    private void show() {
        Member member = current.get();
        Claim claim = claims.get(member, id);
        Optional<Edition> published = reports.edition(member, id);
        removeAll();
        add(head(claim));
        if (claim.state() == ClaimState.PUBLISHED || claim.state() == ClaimState.RETRACTED) {
            Edition edition = published.orElseThrow();
            Div side = new Div(
                    new PublishedPart(
                            edition,
                            claim.state() == ClaimState.PUBLISHED && member.may(Permission.PUBLISH),
                            this::correct,
                            this::retract),
                    new EditionsPart(
                            history.editions(member, id),
                            edition.deskSlug(),
                            (from, to) -> history.changes(current.get(), id, from, to, getLocale())));
            side.addClassName("stack");
            flags(member).ifPresent(side::addComponentAsFirst);
            add(columns(
                    frame(ReportPlaces.reading(
                            edition.deskSlug(), edition.content().slug())),
                    side));
            return;
        }
        Preview preview = reports.preview(member, id);
        GatePart gate = new GatePart(
                preview,
                claim,
                member,
                begunBecause,
                notes -> attempt(() -> reports.write(member, id, notes.get())),
                this::waive,
                this::publish);
        Div side = new Div(gate);
        side.addClassName("stack");
        flags(member).ifPresent(side::addComponentAsFirst);
        if (rounds.of(member, id)
                .map(round -> round.policy().details().approvalNeeded())
                .orElse(false)) {
            side.add(new ApprovalPart(
                    member,
                    approvals.given(member, id),
                    () -> attempt(() -> approvals.give(current.get(), id, claim.version()))));
        }
        add(columns(frame("/preview/" + id), side));
    }

    private Optional<FlagsPart> flags(Member member) {
        List<ReportFlag> open = flags.of(member, id);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new FlagsPart(open, member.may(Permission.PUBLISH), (flag, outcome) -> {
                    // what is wrong with the words is told at their field
                    flags.deal(current.get(), flag, outcome);
                    show();
                }));
    }

    private PageHead head(Claim claim) {
        PageHead head = new PageHead(
                getTranslation("publishing.report.heading", claim.number()),
                claim.details().wording());
        return head.withActions(new Anchor(ClaimPlaces.workspace(id), getTranslation("publishing.report.toClaim")));
    }

    private IFrame frame(String address) {
        IFrame frame = new IFrame(address);
        frame.setTitle(getTranslation("publishing.report.preview"));
        frame.addClassName("report-frame");
        return frame;
    }

    private static Div columns(com.vaadin.flow.component.Component left, com.vaadin.flow.component.Component right) {
        Div columns = new Div(left, right);
        columns.addClassName("two-columns");
        return columns;
    }

    private void publish(long version, Supplier<ReportNotes> notes, Optional<Correcting> correcting) {
        attempt(() -> {
            Edition edition = reports.publish(current.get(), id, version, correcting.orElse(null), notes.get());
            begunBecause = "";
            said = getTranslation("publishing.out", edition.content().edition());
        });
    }

    private void waive(GateItem item, String reason) {
        if (reason.isEmpty()) {
            attempt(() -> waivers.restore(current.get(), id, item));
        } else {
            // what is wrong with the reason is told at its field
            waivers.waive(current.get(), id, item, reason);
            show();
        }
    }

    private void correct(String reason) {
        Claim claim = claims.get(current.get(), id);
        begunBecause = reason;
        attempt(() -> reviews.move(current.get(), id, claim.version(), ClaimState.UNDER_CORRECTION, reason, Set.of()));
    }

    /** Whoever takes a report back sees first who leans on it. */
    private void retract(String reason) {
        Claim claim = claims.get(current.get(), id);
        List<Citations.CitingClaim> citing = citations.of(current.get(), id);
        String who = citing.stream()
                .map(one -> getTranslation("publishing.retract.citing", one.number(), one.wording(), one.evidence()))
                .collect(Collectors.joining("\n"));
        Asking.first(
                getTranslation("publishing.retract.title"),
                citing.isEmpty()
                        ? getTranslation("publishing.retract.text")
                        : getTranslation("publishing.retract.cited", citing.size()) + "\n" + who,
                getTranslation("publishing.retract"),
                getTranslation("publishing.ask.keep"),
                () -> attempt(() -> reports.retract(
                        current.get(), id, claim.version(), new Correcting(CorrectionKind.RETRACTION, reason))));
    }

    private boolean attempt(Runnable deed) {
        said = getTranslation("app.saved");
        try {
            deed.run();
            show();
            Told.done(said);
            return true;
        } catch (RuntimeException problem) {
            Told.at(this, problem);
            return false;
        }
    }

    /** There is nothing to preview yet: says why and leads to the claim. */
    private void lead(Problem problem) {
        removeAll();
        Div empty = new Div(
                new H1(getTranslation("publishing.report.title")),
                new Paragraph(Told.text(this, problem)),
                new Anchor(ClaimPlaces.workspace(id), getTranslation("publishing.report.toClaim")));
        empty.addClassName("empty-state");
        add(empty);
    }
}
