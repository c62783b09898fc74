package app.touchstone.codebook.ui;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.CodebookDrafts;
import app.touchstone.codebook.CodebookFile;
import app.touchstone.codebook.CodebookImport;
import app.touchstone.codebook.CodebookPlaces;
import app.touchstone.codebook.FileFinding;
import app.touchstone.codebook.ScaleDrafts;
import app.touchstone.codebook.ScaleFile;
import app.touchstone.look.Told;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Supplier;

/** Brings a codebook or a scale in from a file: first what is in it and what is wrong, then, when nothing is, a draft. */
final class ImportDialog extends Dialog {

    /** More would bury the first ones; all are counted. */
    private static final int SHOWN = 200;

    private final Div outcome = new Div();
    private final Button take = new Button(getTranslation("codebook.import.take"));
    private final Member member;
    private final CodebookDrafts drafts;
    private final ScaleDrafts scales;
    private Supplier<String> store = () -> "";

    ImportDialog(Member member, CodebookDrafts drafts, ScaleDrafts scales) {
        this.member = member;
        this.drafts = drafts;
        this.scales = scales;
        setHeaderTitle(getTranslation("codebook.import.title"));
        addClassName("entry");
        Upload upload = new Upload(UploadHandler.inMemory((file, content) ->
                getUI().ifPresent(ui -> ui.access(() -> read(file.fileName(), content)))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(CodebookImport.LARGEST);
        upload.setAcceptedFileExtensions(".json", ".csv");
        upload.setUploadButton(new Button(getTranslation("codebook.import.choose")));
        upload.setDropLabel(new Span(getTranslation("codebook.import.drop")));
        upload.addFileRejectedListener(event -> Told.error(getTranslation("codebook.import.rejected")));
        Paragraph which = new Paragraph(getTranslation("codebook.import.which"));
        which.addClassName("soft");
        outcome.addClassName("stack");
        outcome.getElement().setAttribute("role", "status");
        Div form = new Div(which, upload, outcome);
        form.addClassName("form");
        add(form);
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setEnabled(false);
        take.addClickListener(event -> {
            try {
                String place = store.get();
                close();
                UI.getCurrent().navigate(place);
            } catch (RuntimeException problem) {
                Told.at(this, problem);
            }
        });
        getFooter().add(new Button(getTranslation("app.cancel"), event -> close()), take);
    }

    /** The dry run: nothing is stored. */
    void read(String fileName, byte[] content) {
        outcome.removeAll();
        take.setEnabled(false);
        try {
            if (scale(content)) {
                ScaleFile file = ScaleDrafts.read(content);
                show(file.name(), file.ratings() == null ? 0 : file.ratings().size(), ScaleDrafts.findings(file));
                store = () ->
                        CodebookPlaces.scaleDraft(scales.take(member, file).id());
            } else {
                CodebookImport.Reading reading = CodebookImport.read(fileName, content, null);
                CodebookFile file = reading.file();
                show(file.name(), file.codes() == null ? 0 : file.codes().size(), reading.findings());
                store = () -> CodebookPlaces.draft(drafts.take(member, file).id());
            }
        } catch (Problem unreadable) {
            outcome.add(new Paragraph(Told.text(this, unreadable)));
        }
    }

    /** A scale's file has ratings where a codebook's has codes. */
    private static boolean scale(byte[] content) {
        String text = new String(content, java.nio.charset.StandardCharsets.UTF_8);
        return text.stripLeading().startsWith("{") && text.contains("\"ratings\"") && !text.contains("\"codes\"");
    }

    private void show(String name, int entries, List<FileFinding> findings) {
        outcome.add(new Paragraph(getTranslation("codebook.import.read", String.valueOf(name), entries)));
        if (findings.isEmpty()) {
            outcome.add(new Paragraph(getTranslation("codebook.import.sound")));
            take.setEnabled(true);
            return;
        }
        outcome.add(new Paragraph(getTranslation("codebook.import.faults", findings.size())));
        UnorderedList list = new UnorderedList();
        list.addClassName("findings");
        findings.stream()
                .limit(SHOWN)
                .forEach(one -> list.add(new ListItem(getTranslation(
                        "codebook.import.fault", one.row(), one.path(), Told.text(this, one.problem())))));
        outcome.add(list);
    }
}
