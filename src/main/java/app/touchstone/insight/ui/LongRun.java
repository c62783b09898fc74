package app.touchstone.insight.ui;

import app.touchstone.insight.AgreementAnswer;
import app.touchstone.look.Told;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** Intervals that take a while: what is there is shown meanwhile, progress is told, and it can be cancelled. */
final class LongRun extends Div {

    /** Computes, telling how much is done and asking whether it is still wanted. */
    @FunctionalInterface
    interface Work {
        AgreementAnswer compute(DoubleConsumer progress, BooleanSupplier cancelled);
    }

    private final transient Work work;
    private final transient Consumer<AgreementAnswer> done;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ProgressBar bar = new ProgressBar();
    private int told;
    private boolean wanted;

    LongRun(Work work, Consumer<AgreementAnswer> done) {
        this.work = work;
        this.done = done;
        addClassNames("card", "long-run");
        bar.getElement().setAttribute("aria-label", getTranslation("insight.running"));
        Button stop = new Button(getTranslation("insight.cancel"), event -> {
            cancel();
            removeFromParent();
        });
        add(new Paragraph(getTranslation("insight.running")), bar, stop);
    }

    void start() {
        wanted = true;
        getUI().ifPresent(this::run);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (wanted) {
            run(attached.getUI());
        }
    }

    void cancel() {
        cancelled.set(true);
    }

    private void run(UI ui) {
        wanted = false;
        Thread.ofVirtual().name("intervals").start(() -> {
            try {
                AgreementAnswer answer = work.compute(share -> tell(ui, share), cancelled::get);
                ui.access(() -> {
                    if (!cancelled.get()) {
                        done.accept(answer);
                    }
                });
            } catch (CancellationException stopped) {
                // nobody wants it any more
            } catch (RuntimeException problem) {
                ui.access(() -> Told.at(this, problem));
            }
        });
    }

    /** At most a word for each hundredth: every word goes to the browser. */
    private void tell(UI ui, double share) {
        int hundredths = (int) (share * 100);
        if (hundredths > told) {
            told = hundredths;
            ui.access(() -> bar.setValue(Math.min(1, share)));
        }
    }
}
