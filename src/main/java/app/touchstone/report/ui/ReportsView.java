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

    public ReportsView(CurrentMember current, Claims claims, Reports reports, Desks desks) {
        Member member = current.get();
        addClassName("page");
        PageHead head = new PageHead(getTranslation("publishing.reports.title"))
                .withActions(reading("/read/" + desks.outside(member.desk()).slug()));
        add(head, new H2(getTranslation("publishing.reports.ready")), ready(member, claims));
        add(new H2(getTranslation("publishing.reports.out")), out(reports.published(member)));
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

    @Override
    public String getPageTitle() {
        return getTranslation("publishing.reports.title");
    }
}
