package app.touchstone.report.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.basis.CursorPage;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.look.PageHead;
import app.touchstone.report.EditionHead;
import app.touchstone.report.EditionHistory;
import app.touchstone.report.ReportFlag;
import app.touchstone.report.ReportFlags;
import app.touchstone.report.ReportPlaces;
import app.touchstone.report.Reports;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.List;

/** What is ready to go out, and what is out. */
@Route(ReportPlaces.ALL)
@PermitAll
public class ReportsView extends Div implements HasDynamicTitle {

    public ReportsView(
            CurrentMember current,
            Claims claims,
            Reports reports,
            EditionHistory history,
            ReportFlags flags,
            Desks desks) {
        Member member = current.get();
        addClassName("page");
        PageHead head = new PageHead(getTranslation("publishing.reports.title"))
                .withActions(
                        new Anchor("dossiers", getTranslation("dossier.title")),
                        new Anchor(ReportPlaces.METHODOLOGY, getTranslation("publishing.methodology.title")),
                        reading("/read/" + desks.outside(member.desk()).slug()));
        add(head, new H2(getTranslation("publishing.reports.ready")), ready(member, claims));
        List<ReportFlag> touched = flags.all(member);
        if (!touched.isEmpty()) {
            add(new H2(getTranslation("publishing.flags.all")), touched(touched));
        }
        add(new H2(getTranslation("publishing.reports.out")), out(reports.published(member)));
        List<EditionHead> corrections = history.corrections(member);
        if (!corrections.isEmpty()) {
            add(new H2(getTranslation("publishing.corrections.log")), log(corrections));
        }
    }

    private Anchor reading(String address) {
        Anchor anchor = new Anchor(address, getTranslation("publishing.reports.readingRoom"));
        anchor.setRouterIgnore(true);
        return anchor;
    }

    private com.vaadin.flow.component.Component ready(Member member, Claims claims) {
        List<Claim> waiting = claims.page(
                        member, EnumSet.of(ClaimState.SETTLED, ClaimState.UNDER_CORRECTION), "", null, CursorPage.MOST)
                .items();
        if (waiting.isEmpty()) {
            return new Paragraph(getTranslation("publishing.reports.nothingReady"));
        }
        UnorderedList list = new UnorderedList();
        waiting.forEach(claim -> list.add(new ListItem(new Anchor(
                ReportPlaces.preview(claim.id()),
                claim.number() + " · " + claim.details().wording()))));
        list.addClassName("plain-list");
        return list;
    }

    private com.vaadin.flow.component.Component out(List<EditionHead> published) {
        if (published.isEmpty()) {
            return new Paragraph(getTranslation("publishing.reports.nothingOut"));
        }
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(ZoneOffset.UTC);
        Grid<EditionHead> grid = new Grid<>();
        grid.addColumn(EditionHead::title)
                .setHeader(getTranslation("publishing.column.title"))
                .setFlexGrow(4)
                .setSortable(true);
        grid.addColumn(EditionHead::ratingLabel)
                .setHeader(getTranslation("publishing.column.rating"))
                .setSortable(true);
        grid.addColumn(EditionHead::number).setHeader(getTranslation("publishing.column.edition"));
        grid.addColumn(one -> when.format(one.publishedAt()) + " UTC")
                .setHeader(getTranslation("publishing.column.published"))
                .setComparator(EditionHead::publishedAt);
        grid.setItems(published);
        grid.setAllRowsVisible(published.size() <= 50);
        grid.addItemClickListener(event -> grid.getUI()
                .ifPresent(
                        ui -> ui.navigate(ReportPlaces.preview(event.getItem().claim()))));
        return grid;
    }

    private UnorderedList touched(List<ReportFlag> flags) {
        UnorderedList list = new UnorderedList();
        flags.forEach(flag -> list.add(new ListItem(new Anchor(
                ReportPlaces.preview(flag.claim()),
                getTranslation("flagKind." + flag.kind().name()) + ": " + flag.subject() + " → " + flag.number() + " · "
                        + flag.wording()))));
        list.addClassName("plain-list");
        return list;
    }

    /** Every correction with its reason, as the public log has them. */
    private Grid<EditionHead> log(List<EditionHead> corrections) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .withZone(ZoneOffset.UTC);
        Grid<EditionHead> grid = new Grid<>();
        grid.addColumn(one -> day.format(one.publishedAt()))
                .setHeader(getTranslation("publishing.column.published"))
                .setComparator(EditionHead::publishedAt);
        grid.addColumn(one -> getTranslation("correctionKind." + one.correction()))
                .setHeader(getTranslation("publishing.correction.kind"))
                .setSortable(true);
        grid.addColumn(EditionHead::title)
                .setHeader(getTranslation("publishing.column.title"))
                .setFlexGrow(3);
        grid.addColumn(EditionHead::reason)
                .setHeader(getTranslation("publishing.correction.why"))
                .setFlexGrow(3);
        grid.setItems(corrections);
        grid.setAllRowsVisible(corrections.size() <= 20);
        grid.addItemClickListener(event -> grid.getUI()
                .ifPresent(
                        ui -> ui.navigate(ReportPlaces.preview(event.getItem().claim()))));
        return grid;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("publishing.reports.title");
    }
}
