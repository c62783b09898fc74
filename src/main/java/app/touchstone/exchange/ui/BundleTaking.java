package app.touchstone.exchange.ui;

import app.touchstone.claim.ClaimPlaces;
import app.touchstone.exchange.TakenBundles;
import app.touchstone.job.Job;
import app.touchstone.job.JobState;
import app.touchstone.job.ui.JobCard;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes in an evidence bundle of another desk, and shows those that were taken in with where they come from. */
final class BundleTaking extends Section {

    private static final int LARGEST = 1024 * 1024 * 1024;

    private final transient Supplier<List<TakenBundles.Taken>> all;
    private final transient BiFunction<Path, String, Job> taking;
    private final transient BiFunction<Job, Consumer<Job>, JobCard> cards;
    private final Div running = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Upload upload;

    /**
     * @param may whether the member may take one in; those that are here are shown to everybody
     * @param taking begins to take a file in, under its name
     * @param cards shows work, and tells when it has ended
     */
    BundleTaking(
            boolean may,
            BiFunction<Path, String, Job> taking,
            BiFunction<Job, Consumer<Job>, JobCard> cards,
            Supplier<List<TakenBundles.Taken>> all) {
        this.taking = taking;
        this.cards = cards;
        this.all = all;
        running.addClassName("stack");
        list.addClassName("stack");
        Paragraph about = new Paragraph(getTranslation("exchange.in.bundle.about"));
        about.addClassName("soft");
        upload = new Upload(UploadHandler.toTempFile((file, stored) ->
                getUI().ifPresent(ui -> ui.access(() -> take(stored.toPath(), file.fileName())))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileExtensions(".zip");
        upload.setUploadButton(new Button(getTranslation("exchange.in.bundle.choose")));
        upload.setDropLabel(new Span(getTranslation("exchange.in.bundle.drop")));
        upload.addFileRejectedListener(event -> Told.error(getTranslation("exchange.in.bundle.rejected")));
        upload.setVisible(may);
        about.setVisible(may);
        add(new H2(getTranslation("exchange.in.bundle.title")), about, upload, running, list);
        show();
    }

    /** Begins to take a file in; it is thrown away afterwards, and what it held is kept. */
    void take(Path file, String name) {
        try {
            show(taking.apply(file, name));
        } catch (RuntimeException problem) {
            Told.at(this, problem);
            remove(file);
        } finally {
            upload.clearFileList();
        }
    }

    /** Shows work that is under way; once it is done, what came of it stands in the list instead. */
    void show(Job job) {
        Div place = new Div();
        place.add(cards.apply(job, ended -> {
            show();
            if (ended.state() == JobState.DONE) {
                running.remove(place);
                Told.done(getTranslation(
                        "exchange.in.bundle.done",
                        ended.outcome().get("number"),
                        ended.outcome().get("originDesk")));
            }
        }));
        running.addComponentAsFirst(place);
    }

    /** Takes away what was under way when the screen was last looked at. */
    void forget() {
        running.removeAll();
        show();
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show() {
        List<TakenBundles.Taken> taken = all.get();
        setVisible(upload.isVisible() || !taken.isEmpty());
        list.setVisible(!taken.isEmpty());
        list.removeAll();
        taken.forEach(one -> list.add(row(one)));
    }

    private ListItem row(TakenBundles.Taken one) {
        Anchor claim = new Anchor(ClaimPlaces.workspace(one.claim()), one.number() + " · " + one.wording());
        Anchor file = new Anchor("/export/bundles/" + one.id(), getTranslation("exchange.in.bundle.file"));
        file.setDownload(true);
        file.setRouterIgnore(true);
        Paragraph facts = new Paragraph(
                new Span(getTranslation(
                        "exchange.in.bundle.facts",
                        one.originDesk(),
                        DateTexts.day(this, one.takenAt()),
                        one.editions())),
                new Span(" "),
                file);
        facts.addClassName("soft");
        Code seal = new Code(one.headSequence() + ":" + one.headHash());
        seal.addClassName("hash");
        Paragraph head = new Paragraph(seal);
        head.addClassName("soft");
        return new ListItem(claim, facts, head);
    }
}
