package app.touchstone.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The net below all screens: what no screen caught is told in plain words too, and written to the log. */
final class UnexpectedProblems implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedProblems.class);

    @Override
    public void error(ErrorEvent event) {
        @Nullable UI ui = UI.getCurrent();
        if (ui == null || ui.isClosing()) {
            LOG.error("outside of a window", event.getThrowable());
            return;
        }
        Component at = event.getComponent().orElse(ui);
        ui.access(() -> Told.at(at, problem(event.getThrowable())));
    }

    private static RuntimeException problem(Throwable thrown) {
        return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }
}
