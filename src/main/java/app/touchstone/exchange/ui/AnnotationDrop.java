package app.touchstone.exchange.ui;

import app.touchstone.basis.Problem;
import app.touchstone.exchange.AnnotationFile;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Where a file of annotations is dropped or chosen. It is read while it comes in; the file itself is kept nowhere. */
final class AnnotationDrop extends Div {

    private final Upload upload;
    private final Consumer<AnnotationFile> taker;
    private final Consumer<RuntimeException> failed;

    /** Both takers are called on the window's own thread. */
    AnnotationDrop(Consumer<AnnotationFile> taker, Consumer<RuntimeException> failed) {
        this.taker = taker;
        this.failed = failed;
        addClassName("stack");
        upload = new Upload(this::receive);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, AnnotationFile.MOST_BYTES));
        upload.setAcceptedFileExtensions(".json", ".jsonld", ".gz");
        upload.setUploadButton(new Button(getTranslation("exchange.import.choose")));
        upload.setDropLabel(new Span(getTranslation("exchange.import.drop")));
        upload.addFileRejectedListener(event -> {
            failed.accept(Problem.invalid("file", "exchange.import.rejected"));
            clear();
        });
        Paragraph which = new Paragraph(getTranslation("exchange.import.which", AnnotationFile.MOST));
        which.addClassName("soft");
        add(upload, which);
    }

    void clear() {
        upload.clearFileList();
    }

    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream in = event.getInputStream()) {
            AnnotationFile file = read(event.getFileName(), in);
            ui.access(() -> taker.accept(file));
        } catch (RuntimeException problem) {
            ui.access(() -> failed.accept(problem));
        }
    }

    static AnnotationFile read(String fileName, InputStream in) throws IOException {
        boolean packed = fileName.toLowerCase(Locale.ROOT).endsWith(".gz");
        return AnnotationFile.read(packed ? new GZIPInputStream(in) : in);
    }
}
