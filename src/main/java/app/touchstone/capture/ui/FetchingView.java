package app.touchstone.capture.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.capture.CapturePlaces;
import app.touchstone.capture.FetchPolicies;
import app.touchstone.capture.FetchPolicy;
import app.touchstone.capture.HostListing;
import app.touchstone.capture.HostRule;
import app.touchstone.look.Chip;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.function.Supplier;

/** Whether addresses are fetched, and from which hosts. Everybody may read it; an administrator sets it. */
@Route(CapturePlaces.POLICY)
@PermitAll
public class FetchingView extends Div implements HasDynamicTitle {

    private final FetchPolicies policies;
    private final Member member;
    private final boolean administrator;
    private final Section switches = new Section();
    private final Section hosts = new Section();

    FetchingView(FetchPolicies policies, CurrentMember current) {
        this.policies = policies;
        this.member = current.get();
        this.administrator = member.may(Permission.PEOPLE);
        addClassName("page");
        switches.addClassName("card");
        hosts.addClassName("card");
        add(new PageHead(getPageTitle(), getTranslation("capture.policy.line")), switches, hosts);
        show(policies.get(member));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("capture.policy.title");
    }

    private void show(FetchPolicy policy) {
        switches.removeAll();
        hosts.removeAll();
        Checkbox on = new Checkbox(getTranslation("capture.policy.on"), policy.on());
        Checkbox listedOnly = new Checkbox(getTranslation("capture.policy.listedOnly"), policy.listedOnly());
        on.setReadOnly(!administrator);
        listedOnly.setReadOnly(!administrator);
        Paragraph about = new Paragraph(getTranslation("capture.policy.about"));
        about.addClassName("soft");
        switches.add(new H2(getTranslation("capture.policy.switches")), about, on, listedOnly);
        if (administrator) {
            Button save = new Button(
                    getTranslation("app.save"),
                    event -> attempt(
                            () -> policies.change(member, on.getValue(), listedOnly.getValue(), policy.version()),
                            Map.of()));
            save.setId("fetching-save");
            switches.add(save);
        }
        hosts.add(new H2(getTranslation("capture.policy.hosts")), list(policy));
        if (administrator) {
            hosts.add(form());
        }
    }

    private com.vaadin.flow.component.Component list(FetchPolicy policy) {
        if (policy.hosts().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("capture.policy.noHosts"));
            none.addClassName("soft");
            return none;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("entries");
        for (HostRule rule : policy.hosts()) {
            Div line = new Div(new Span(rule.host()), new Chip(Labels.of(this, rule.listing())));
            line.addClassName("actions");
            if (administrator) {
                Button remove = new Button(
                        getTranslation("capture.policy.unlist"),
                        event -> attempt(() -> policies.unlist(member, rule.host()), Map.of()));
                remove.setAriaLabel(getTranslation("capture.policy.unlistOne", rule.host()));
                line.add(remove);
            }
            ListItem item = new ListItem(line);
            if (!rule.reason().isBlank()) {
                Paragraph reason = new Paragraph(rule.reason());
                reason.addClassName("soft");
                item.add(reason);
            }
            list.add(item);
        }
        return list;
    }

    private Div form() {
        TextField host = new TextField(getTranslation("capture.policy.host"));
        host.setHelperText(getTranslation("capture.policy.host.rule"));
        Select<HostListing> listing = new Select<>();
        listing.setLabel(getTranslation("capture.policy.listing"));
        listing.setItems(HostListing.values());
        listing.setItemLabelGenerator(one -> Labels.of(this, one));
        listing.setValue(HostListing.DENIED);
        TextField reason = new TextField(getTranslation("capture.policy.reason"));
        Button add = new Button(
                getTranslation("capture.policy.list"),
                event -> attempt(
                        () -> policies.list(
                                member, new HostRule(host.getValue().strip(), listing.getValue(), reason.getValue())),
                        Map.of("host", host, "listing", listing, "reason", reason)));
        Div row = new Div(host, listing, reason);
        row.addClassName("form-row");
        Div form = new Div(row, add);
        form.addClassName("form");
        return form;
    }

    private void attempt(
            Supplier<FetchPolicy> deed, Map<String, ? extends com.vaadin.flow.component.HasValidation> fields) {
        try {
            show(deed.get());
            Told.done(getTranslation("app.saved"));
        } catch (RuntimeException problem) {
            Told.at(this, problem, fields);
        }
    }
}
