package app.touchstone.capture.ui;

import com.vaadin.flow.component.Component;

/** Amounts of bytes as people read them. */
final class Sizes {

    private static final long KILOBYTE = 1024;

    private Sizes() {}

    static String of(Component screen, long bytes) {
        if (bytes < KILOBYTE) {
            return screen.getTranslation("capture.size.bytes", bytes);
        }
        double kilobytes = bytes / (double) KILOBYTE;
        return kilobytes < KILOBYTE
                ? screen.getTranslation("capture.size.kilobytes", kilobytes)
                : screen.getTranslation("capture.size.megabytes", kilobytes / KILOBYTE);
    }
}
