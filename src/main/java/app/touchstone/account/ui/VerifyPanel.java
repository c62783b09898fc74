package app.touchstone.account.ui;

import app.touchstone.journal.ChainVerifier;
import app.touchstone.journal.Journal;
import app.touchstone.look.Labels;
import app.touchstone.look.Told;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Recomputes the journal's chain on a thread of its own, tells how far it is, can be stopped, and says what it found. */
final class VerifyPanel extends Div {

    /** Entries between two words about the progress: often enough to see it move, rarely enough to cost nothing. */
    private static final int STEP = 500;

    private final transient Journal journal;
    private final UUID desk;
    private final Button verify = new Button(getTranslation("account.journal.verify"), event -> start());
    private final Button stop = new Button(getTranslation("account.journal.stop"), event -> stop());
    private final ProgressBar progress = new ProgressBar();
    private final Span counted = new Span();
    private final Div result = new Div();
    private AtomicBoolean stopped = new AtomicBoolean();

    VerifyPanel(Journal journal, UUID desk) {
        this.journal = journal;
        this.desk = desk;
        addClassName("stack");
        verify.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        progress.getElement().setAttribute("aria-label", getTranslation("account.journal.progress"));
        result.getElement().setAttribute("role", "status");
        Div row = new Div(verify, stop, counted);
        row.addClassName("actions");
        add(row, progress, result);
        running(false);
    }

    private void start() {
        UI ui = UI.getCurrentOrThrow();
        long total = journal.count(desk);
        AtomicBoolean run = new AtomicBoolean();
        stopped = run;
        result.removeAll();
        result.setClassName("");
        show(0, total);
        running(true);
        Thread.ofVirtual().name("verify journal").start(() -> work(ui, run, total));
    }

    private void work(UI ui, AtomicBoolean run, long total) {
        try {
            ChainVerifier.Result found = journal.verify(desk, walked -> {
                if (run.get()) {
                    throw new CancellationException();
                }
                if (walked % STEP == 0) {
                    tell(ui, () -> show(walked, total));
                }
            });
            tell(ui, () -> finish(found));
        } catch (CancellationException cancelled) {
            tell(ui, () -> say(getTranslation("account.journal.stopped"), "warn"));
        } catch (RuntimeException problem) {
            tell(ui, () -> {
                running(false);
                Told.at(this, problem);
            });
        }
    }

    /** The window may have been closed meanwhile; then there is nobody to tell. */
    private static void tell(UI ui, Command word) {
        if (ui.isAttached()) {
            ui.access(word);
        }
    }

    private void show(long walked, long total) {
        progress.setMax(Math.max(1, total));
        progress.setValue(Math.min(walked, total));
        counted.setText(getTranslation("account.journal.verifying", walked, total));
    }

    private void finish(ChainVerifier.Result found) {
        ChainVerifier.@Nullable Fault fault = found.fault();
        if (fault == null) {
            say(getTranslation("account.journal.holds", found.entries()), "good");
        } else {
            say(getTranslation("account.journal.broken", found.at(), Labels.of(this, fault)), "bad");
        }
        Div head = new Div(getTranslation("account.journal.head", found.head()));
        head.addClassName("hash");
        result.add(head);
    }

    private void say(String sentence, String kind) {
        running(false);
        result.removeAll();
        result.add(new Div(sentence));
        result.setClassName("result " + kind);
    }

    private void running(boolean running) {
        verify.setEnabled(!running);
        stop.setVisible(running);
        progress.setVisible(running);
        counted.setVisible(running);
    }

    private void stop() {
        stopped.set(true);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }
}
