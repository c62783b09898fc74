package app.touchstone.marking;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Two threads that tell others what happened, so that nobody's own request waits for it. */
@Component
class Background implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final ExecutorService threads = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("marks-live-", 0).factory());

    void run(Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                // the next event, or a reload, shows what was missed now
                LOG.warn("a change could not be shown to somebody", failed);
            }
        });
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
