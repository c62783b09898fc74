package app.touchstone.exchange.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Permission;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.exchange.BundleImport;
import app.touchstone.exchange.TakenBundles;
import app.touchstone.job.Job;
import app.touchstone.job.JobState;
import app.touchstone.job.Jobs;
import app.touchstone.job.ui.JobCard;
import app.touchstone.look.DateTexts;
import app.touchstone.look.TempUpload;
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
import com.vaadin.flow.server.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes in an evidence bundle of another desk, and shows those that were taken in with where they come from. */
final class BundleTaking extends Section {

    private static final int LARGEST = 1024 * 1024 * 1024;

    private final transient BundleImport imports;
    private final transient TakenBundles taken;
    private final transient Jobs jobs;
    private final transient CurrentMember current;
    private final Div running = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Upload upload;

    BundleTaking(BundleImport imports, TakenBundles taken, Jobs jobs, CurrentMember current) {
        this.imports = imports;
        this.taken = taken;
        this.jobs = jobs;
        this.current = current;
        running.addClassName("stack");
        list.addClassName("stack");
        Paragraph about = new Paragraph(getTranslation("exchange.in.bundle.about"));
        about.addClassName("soft");
        upload = new Upload(TempUpload.to((file, stored) -> take(stored.toPath(), file.fileName())));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileExtensions(".zip");
        upload.setUploadButton(new Button(getTranslation("exchange.in.bundle.choose")));
        upload.setDropLabel(new Span(getTranslation("exchange.in.bundle.drop")));
        upload.addFileRejectedListener(event -> Told.error(getTranslation("exchange.in.bundle.rejected")));
        // those that are here are shown to everybody
        boolean may = current.get().may(Permission.WRITE);
        upload.setVisible(may);
        about.setVisible(may);
        add(new H2(getTranslation("exchange.in.bundle.title")), about, upload, running, list);
    }

    /** Begins to take a file in, which was handed over whole: also for somebody who left the screen meanwhile. */
    void take(Path file, String name) {
        try {
            Job job = imports.start(current.get(), file, name);
            inTurn(() -> show(job));
        } catch (RuntimeException problem) {
            inTurn(() -> Told.at(this, problem));
            remove(file);
        }
    }

    private void inTurn(Command change) {
        getUI().ifPresent(ui -> ui.access(() -> {
            upload.clearFileList();
            change.execute();
        }));
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows what is under way and what is here. @param mine the member's work under way */
    void show(List<Job> mine) {
        running.removeAll();
        mine.forEach(this::show);
        show();
    }

    /** Once it is done, what came of it stands in the list instead. */
    private void show(Job job) {
        Div place = new Div();
        place.add(new JobCard(jobs, current.get(), job, ended -> {
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

    private void show() {
        List<TakenBundles.Taken> all = taken.all(current.get());
        setVisible(upload.isVisible() || !all.isEmpty());
        list.setVisible(!all.isEmpty());
        list.removeAll();
        all.forEach(one -> list.add(row(one)));
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
