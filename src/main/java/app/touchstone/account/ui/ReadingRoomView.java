package app.touchstone.account.ui;

import app.touchstone.account.AccountPlaces;
import app.touchstone.account.Colour;
import app.touchstone.account.CurrentMember;
import app.touchstone.account.Desks;
import app.touchstone.account.Letterhead;
import app.touchstone.account.LetterheadDetails;
import app.touchstone.account.Letterheads;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;

/** How readers meet the desk. Everybody may see it here; administrators change it. */
@Route(AccountPlaces.READING_ROOM)
@PermitAll
public class ReadingRoomView extends Div implements HasDynamicTitle {

    private final transient CurrentMember members;
    private final transient Letterheads letterheads;
    private final TextField title = new TextField(getTranslation("account.letterhead.name"));
    private final TextArea description = new TextArea(getTranslation("account.letterhead.description"));
    private final TextField contact = new TextField(getTranslation("account.letterhead.contact"));
    private final TextField corrections = new TextField(getTranslation("account.letterhead.corrections"));
    private final TextField website = new TextField(getTranslation("account.letterhead.website"));
    private final TextField licence = new TextField(getTranslation("account.letterhead.licence"));
    private final ColourField accent = new ColourField(
            getTranslation("account.letterhead.accent"),
            getTranslation("account.letterhead.accent.help"),
            Colour.LIGHT_GROUND);
    private final ColourField accentDark = new ColourField(
            getTranslation("account.letterhead.accentDark"),
            getTranslation("account.letterhead.accentDark.help"),
            Colour.DARK_GROUND);
    private long version;

    ReadingRoomView(CurrentMember members, Letterheads letterheads, Desks desks) {
        this.members = members;
        this.letterheads = letterheads;
        Member member = members.get();
        boolean mayChange = member.may(Permission.PEOPLE);
        String room = "/read/" + desks.outside(member.desk()).slug();
        Anchor open = new Anchor(room, getTranslation("account.letterhead.open"), AnchorTarget.BLANK);
        // not a screen of the workspace: the browser has to go there itself
        open.setRouterIgnore(true);
        addClassName("page");
        title.setHelperText(getTranslation("account.letterhead.name.help", member.deskName()));
        description.setHelperText(getTranslation("account.letterhead.description.help"));
        description.setMinRows(3);
        contact.setHelperText(getTranslation("account.letterhead.contact.help"));
        corrections.setHelperText(getTranslation("account.letterhead.corrections.help"));
        Section texts = new Section(new H2(getTranslation("account.letterhead.text")));
        texts.addClassNames("card", "form");
        texts.add(title, description, contact, corrections, website, licence);
        Section colours = new Section(new H2(getTranslation("account.letterhead.colours")), accent, accentDark);
        colours.addClassNames("card", "stack");
        if (mayChange) {
            Button save = new Button(getTranslation("account.letterhead.save"), event -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            texts.add(save);
        } else {
            texts.add(new Paragraph(getTranslation("account.letterhead.readOnly")));
            List.of(title, contact, corrections, website, licence).forEach(field -> field.setReadOnly(true));
            description.setReadOnly(true);
            accent.setReadOnly(true);
            accentDark.setReadOnly(true);
        }
        Div side = new Div(colours, new LogoPart(members, letterheads, room, mayChange, this::showVersion));
        side.addClassName("stack");
        Div columns = new Div(texts, side);
        columns.addClassName("two-columns");
        add(new PageHead(getPageTitle(), getTranslation("account.letterhead.intro")).withActions(open), columns);
        show();
    }

    private void show() {
        LetterheadDetails details = letterheads.of(members.get().desk()).details();
        showVersion();
        title.setValue(details.title());
        description.setValue(details.description());
        contact.setValue(details.contact());
        corrections.setValue(details.corrections());
        website.setValue(details.website());
        licence.setValue(details.licence());
        accent.set(details.accent());
        accentDark.set(details.accentDark());
    }

    /** A new logo is a new version too; what is being typed beside it stays. */
    private void showVersion() {
        version = letterheads.of(members.get().desk()).version();
    }

    private void save() {
        try {
            Letterhead saved = letterheads.change(
                    members.get(),
                    version,
                    new LetterheadDetails(
                            title.getValue(),
                            description.getValue(),
                            contact.getValue(),
                            corrections.getValue(),
                            website.getValue().strip(),
                            licence.getValue(),
                            accent.value(),
                            accentDark.value()));
            version = saved.version();
            Told.done(getTranslation("account.letterhead.saved"));
            show();
        } catch (RuntimeException problem) {
            Told.at(
                    this,
                    problem,
                    Map.of(
                            "title",
                            title,
                            "description",
                            description,
                            "contact",
                            contact,
                            "corrections",
                            corrections,
                            "website",
                            website,
                            "licence",
                            licence,
                            "accent",
                            accent.field(),
                            "accentDark",
                            accentDark.field()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.letterhead.title");
    }
}
