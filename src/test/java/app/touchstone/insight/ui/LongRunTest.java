package app.touchstone.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.insight.AgreementAnswer;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

// no screens of the house: they need its services
@ViewPackages(classes = LongRunTest.class)
class LongRunTest extends BrowserlessTest {

    private static final AgreementAnswer ANSWER =
            new AgreementAnswer(0, 0, 0, 0, 0, false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private final AtomicReference<AgreementAnswer> got = new AtomicReference<>();

    @Test
    void should_tell_progress_and_hand_the_answer_over() throws InterruptedException {
        CountDownLatch computed = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        LongRun run = new LongRun(
                (progress, cancelled) -> {
                    progress.accept(0.5);
                    computed.countDown();
                    return ANSWER;
                },
                answer -> {
                    got.set(answer);
                    told.countDown();
                });
        UI.getCurrentOrThrow().add(run);
        run.start();
        assertThat(computed.await(10, TimeUnit.SECONDS)).isTrue();
        let(told);
        assertThat(got.get()).isEqualTo(ANSWER);
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(0.5);
    }

    @Test
    void should_stop_when_it_is_cancelled_and_hand_nothing_over() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        LongRun run = new LongRun(
                (progress, cancelled) -> {
                    started.countDown();
                    while (!cancelled.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                    stopped.countDown();
                    throw new CancellationException();
                },
                got::set);
        UI.getCurrentOrThrow().add(run);
        run.start();
        assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
        test(find(Button.class).single()).click();
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(got.get()).isNull();
        assertThat(run.isAttached()).isFalse();
    }

    /** Lets what waits for the window's lock run, until it has. */
    private void let(CountDownLatch done) throws InterruptedException {
        for (int i = 0; i < 1000 && done.getCount() > 0; i++) {
            MockVaadin.clientRoundtrip();
            if (done.await(10, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        assertThat(done.getCount()).isZero();
    }
}
