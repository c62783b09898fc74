package app.touchstone.capture.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.capture.Capture;
import app.touchstone.capture.CapturePlaces;
import app.touchstone.capture.Captures;
import app.touchstone.capture.FetchPolicies;
import app.touchstone.job.Jobs;
import app.touchstone.look.DateTexts;
import app.touchstone.look.EmptyState;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.look.Tabbed;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** All archived copies, the newest first, and the two ways to take another. */
@Route(CapturePlaces.ALL)
@PermitAll
public class CapturesView extends Div implements HasDynamicTitle {

    private final Captures captures;
    private final Member member;
    private final TextField filter = new TextField(getTranslation("capture.list.filter"));
    private final Grid<Capture> grid = new Grid<>();
    private final Paragraph none = new Paragraph(getTranslation("capture.list.noneFound"));
    private final EmptyState empty =
            new EmptyState(getTranslation("capture.list.empty.title"), getTranslation("capture.list.empty.text"));

    CapturesView(Captures captures, FetchPolicies policies, Jobs jobs, CurrentMember current) {
        this.captures = captures;
        this.member = current.get();
        addClassName("page");
        PageHead head = new PageHead(getPageTitle(), getTranslation("capture.list.line"));
        add(head);
        if (member.may(Permission.WRITE)) {
            add(taking(jobs, policies.get(member).on()));
        }
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(event -> show());
        none.addClassName("soft");
        none.getElement().setAttribute("role", "status");
        columns();
        add(empty, filter, none, grid);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("capture.list.title");
    }

    private Section taking(Jobs jobs, boolean on) {
        Tabbed ways = new Tabbed();
        Div byAddress = new Div();
        byAddress.addClassName("stack");
        if (!on) {
            byAddress.add(off());
        }
        byAddress.add(new FetchField(captures, jobs, member, getTranslation("capture.fetch.address"), this::taken));
        ways.add(getTranslation("capture.take.address"), byAddress);
        TextField from = new TextField(getTranslation("capture.take.from"));
        from.setPlaceholder("https://");
        from.addClassName("wide");
        Div byFile = new Div(from, new CaptureDrop(captures, member, from::getValue, this::taken));
        byFile.addClassName("stack");
        ways.add(getTranslation("capture.take.file"), byFile);
        Section section = new Section(new H2(getTranslation("capture.take.title")), ways);
        section.addClassName("card");
        return section;
    }

    private Div off() {
        Div off = new Div();
        off.addClassNames("soft", "actions");
        off.add(new Paragraph(getTranslation("capture.fetch.off")));
        if (member.may(Permission.PEOPLE)) {
            off.add(new Anchor(CapturePlaces.POLICY, getTranslation("capture.fetch.switch")));
        }
        return off;
    }

    private void taken(Capture capture) {
        UI.getCurrentOrThrow().navigate(CapturePlaces.one(capture.id()));
    }

    private void columns() {
        grid.setAriaLabel(getPageTitle());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(LitRenderer.<Capture>of(
                                "<div class='cell-lines'><a href=${item.place} router-link dir='auto'>${item.name}</a>"
                                        + "<span class='soft'>${item.address}</span></div>")
                        .withProperty("place", one -> CapturePlaces.one(one.id()))
                        .withProperty("name", Capture::name)
                        .withProperty("address", one -> one.address().equals(one.name()) ? "" : one.address()))
                .setHeader(getTranslation("capture.column.name"))
                .setFlexGrow(5);
        grid.addColumn(one -> Labels.of(this, one.kind()))
                .setHeader(getTranslation("capture.column.kind"))
                .setAutoWidth(true);
        grid.addColumn(Capture::mediaType)
                .setHeader(getTranslation("capture.column.type"))
                .setFlexGrow(1);
        grid.addColumn(one -> Sizes.of(this, one.bytes()))
                .setHeader(getTranslation("capture.column.size"))
                .setAutoWidth(true);
        grid.addColumn(one -> DateTexts.time(this, one.takenAt()))
                .setHeader(getTranslation("capture.column.taken"))
                .setAutoWidth(true);
        grid.addColumn(one -> one.differs() ? getTranslation("capture.differs") : "")
                .setHeader(getTranslation("capture.column.change"))
                .setAutoWidth(true);
    }

    private void show() {
        String part = filter.getValue().strip();
        long all = captures.count(member, part);
        empty.setVisible(all == 0 && part.isEmpty());
        filter.setVisible(all > 0 || !part.isEmpty());
        none.setVisible(all == 0 && !part.isEmpty());
        grid.setVisible(all > 0);
        grid.setItems(query -> captures.latest(member, part, query.getPage(), query.getPageSize()).stream(), query ->
                (int) captures.count(member, part));
    }
}
