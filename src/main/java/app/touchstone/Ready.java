package app.touchstone;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the workspace is, once it answers. */
@Component
class Ready {

    private final Environment environment;

    Ready(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            System.out.println("Touchstone is ready: http://localhost:" + port + "  (stop with Ctrl+C)");
        }
    }
}
