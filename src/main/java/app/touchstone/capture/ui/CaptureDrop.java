package app.touchstone.capture.ui;

import app.touchstone.account.Member;
import app.touchstone.capture.Capture;
import app.touchstone.capture.Captures;
import app.touchstone.look.TempUpload;
import app.touchstone.look.Told;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.modulith.NamedInterface;

/** Where a file is dropped that is to be kept as evidence. It goes through a file of the machine, not through memory. */
@NamedInterface("taking")
public final class CaptureDrop extends Div {

    private static final long MEGABYTE = 1024 * 1024;

    private final transient Captures captures;
    private final transient Member member;
    private final transient Supplier<String> address;
    private final transient Consumer<Capture> taken;
    private final Upload upload;

    /**
     * @param address where the file is from, asked when it is there; may give an empty text
     * @param taken called in the screen's own turn when it is kept
     */
    public CaptureDrop(Captures captures, Member member, Supplier<String> address, Consumer<Capture> taken) {
        this.captures = captures;
        this.member = member;
        this.address = address;
        this.taken = taken;
        addClassName("stack");
        long most = captures.largestFile();
        upload = new Upload(TempUpload.to((about, file) ->
                getUI().ifPresent(ui -> ui.access(() -> kept(about.fileName(), file)))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, most));
        upload.setUploadButton(new Button(getTranslation("capture.drop.choose")));
        upload.setDropLabel(new Span(getTranslation("capture.drop.here")));
        upload.addFileRejectedListener(event -> {
            Told.error(getTranslation("capture.upload.tooLarge", most / MEGABYTE));
            upload.clearFileList();
        });
        Paragraph which = new Paragraph(getTranslation("capture.drop.which", most / MEGABYTE));
        which.addClassName("soft");
        add(upload, which);
    }

    private void kept(String name, File file) {
        try (InputStream content = Files.newInputStream(file.toPath())) {
            taken.accept(captures.upload(member, name, address.get(), content));
        } catch (IOException lost) {
            Told.error(getTranslation("problem.unexpected"));
        } catch (RuntimeException problem) {
            Told.at(this, problem);
        } finally {
            upload.clearFileList();
            delete(file);
        }
    }

    private static void delete(File file) {
        try {
            Files.deleteIfExists(file.toPath());
        } catch (IOException left) {
            file.deleteOnExit();
        }
    }
}
