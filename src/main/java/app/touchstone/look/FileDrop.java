package app.touchstone.look;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;

/** Where one file is dropped or chosen. It is held in memory, since it is small and nothing of it may be left behind. */
public final class FileDrop extends Div {

    private static final int MEGABYTE = 1024 * 1024;

    /** Takes the file as it came; on the window's own thread. */
    public interface Taker {
        void take(String fileName, String mediaType, byte[] content);
    }

    private final Upload upload;

    /** @param largest in bytes */
    public FileDrop(int largest, Taker taker) {
        addClassName("stack");
        upload = new Upload(UploadHandler.inMemory((file, content) -> getUI().ifPresent(ui -> ui.access(
                () -> taker.take(file.fileName(), file.contentType() == null ? "" : file.contentType(), content)))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(largest);
        upload.setAcceptedFileExtensions(
                ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".pdf");
        upload.setUploadButton(new Button(getTranslation("document.import.file.choose")));
        upload.setDropLabel(new Span(getTranslation("document.import.file.drop")));
        upload.addFileRejectedListener(event -> {
            Told.error(getTranslation("document.import.file.rejected", largest / MEGABYTE));
            clear();
        });
        Paragraph which = new Paragraph(getTranslation("document.import.file.which", largest / MEGABYTE));
        which.addClassName("soft");
        add(upload, which);
    }

    public void clear() {
        upload.clearFileList();
    }
}
