package app.touchstone.exchange.ui;

import app.touchstone.exchange.ExportFiles;
import app.touchstone.look.DateTexts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Supplier;

/** The files that were made in the background, to be fetched for a week. */
final class KeptFiles extends Section {

    private static final long KILO = 1_000;

    private final transient Supplier<List<ExportFiles.Kept>> files;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("exchange.out.noFiles"));

    KeptFiles(Supplier<List<ExportFiles.Kept>> files) {
        this.files = files;
        list.addClassName("stack");
        none.addClassName("soft");
        add(new H2(getTranslation("exchange.out.files")), none, list);
    }

    void show() {
        list.removeAll();
        List<ExportFiles.Kept> kept = files.get();
        none.setVisible(kept.isEmpty());
        list.setVisible(!kept.isEmpty());
        for (ExportFiles.Kept file : kept) {
            Anchor link = new Anchor("/export/files/" + file.id(), file.name());
            link.setDownload(true);
            link.setRouterIgnore(true);
            Paragraph facts = new Paragraph(
                    getTranslation("exchange.out.file", size(file.size()), DateTexts.time(this, file.madeAt())));
            facts.addClassName("soft");
            list.add(new ListItem(link, facts));
        }
    }

    private String size(long bytes) {
        return bytes < KILO * KILO
                ? getTranslation("exchange.out.kilobytes", Math.max(1, bytes / KILO))
                : getTranslation("exchange.out.megabytes", bytes / (KILO * KILO));
    }
}
