package app.touchstone.report.ui;

import app.touchstone.look.EntryDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Consumer;

/** Asks why an item of the gate may be let pass. */
final class WaiverDialog {

    private final String item;
    private final Consumer<String> waive;

    WaiverDialog(String item, Consumer<String> waive) {
        this.item = item;
        this.waive = waive;
    }

    void open() {
        Paragraph what = new Paragraph(item);
        TextArea reason = new TextArea(what.getTranslation("publishing.gate.waiveReason"));
        reason.setHelperText(what.getTranslation("publishing.gate.waiveReason.help"));
        reason.setMaxLength(1000);
        reason.setRequiredIndicatorVisible(true);
        new EntryDialog(
                        what.getTranslation("publishing.gate.waive.title"),
                        what.getTranslation("publishing.gate.waive.do"),
                        Map.of("reason", reason),
                        () -> waive.accept(reason.getValue()))
                .with(what, reason)
                .open();
    }
}
