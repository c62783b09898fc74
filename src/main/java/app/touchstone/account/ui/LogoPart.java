package app.touchstone.account.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Letterhead;
import app.touchstone.account.Letterheads;
import app.touchstone.account.Logo;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;

/** The desk's logo: what readers see now, another one, or none. */
final class LogoPart extends Section {

    private static final int KILOBYTES = Logo.LARGEST / 1024;

    private final transient CurrentMember members;
    private final transient Letterheads letterheads;
    private final String room;
    private final Runnable changed;
    private final Div shown = new Div();
    private final Button remove = new Button(getTranslation("account.letterhead.logo.remove"), event -> remove());

    /** @param room path of the desk's reading room */
    LogoPart(CurrentMember members, Letterheads letterheads, String room, boolean mayChange, Runnable changed) {
        this.members = members;
        this.letterheads = letterheads;
        this.room = room;
        this.changed = changed;
        addClassNames("card", "stack");
        add(new H2(getTranslation("account.letterhead.logo")), shown);
        if (mayChange) {
            Paragraph help = new Paragraph(getTranslation("account.letterhead.logo.help", KILOBYTES));
            help.addClassName("soft");
            add(upload(), help, remove);
        }
        show();
    }

    private Upload upload() {
        Upload upload = new Upload(
                UploadHandler.inMemory((file, content) -> getUI().ifPresent(ui -> ui.access(() -> take(content)))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Logo.LARGEST);
        upload.setAcceptedFileExtensions(".png", ".svg");
        upload.setUploadButton(new Button(getTranslation("account.letterhead.logo.choose")));
        upload.setDropLabel(new Span(getTranslation("account.letterhead.logo.drop")));
        upload.addFileRejectedListener(event -> Told.error(getTranslation("account.letterhead.rejected", KILOBYTES)));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    void take(byte[] content) {
        try {
            letterheads.changeLogo(members.get(), content);
            Told.done(getTranslation("account.letterhead.saved"));
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
        show();
        changed.run();
    }

    private void remove() {
        try {
            letterheads.removeLogo(members.get());
            Told.done(getTranslation("account.letterhead.removed"));
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        }
        show();
        changed.run();
    }

    private void show() {
        Letterhead letterhead = letterheads.of(members.get().desk());
        shown.removeAll();
        remove.setVisible(letterhead.logo() != null);
        if (letterhead.logo() == null) {
            shown.add(new Paragraph(getTranslation("account.letterhead.logo.none")));
            return;
        }
        Image image = new Image(room + "/logo/" + letterhead.logo(), getTranslation("account.letterhead.logo.current"));
        image.setHeight("32px");
        shown.add(image);
    }
}
