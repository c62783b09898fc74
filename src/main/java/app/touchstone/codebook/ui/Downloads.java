package app.touchstone.codebook.ui;

import app.touchstone.codebook.CodebookCsv;
import app.touchstone.codebook.CodebookFile;
import app.touchstone.codebook.ScaleFile;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Links that hand a codebook or a scale out as a file. */
final class Downloads {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Downloads() {}

    static Anchor json(CodebookFile file, String text) {
        return link(
                file.key() + "-" + file.version() + ".json",
                "application/json",
                text,
                () -> JSON.writeValueAsString(file));
    }

    static Anchor csv(CodebookFile file, String text) {
        return link(
                file.key() + "-" + file.version() + ".csv", "text/csv", text, () -> CodebookCsv.write(file.codes()));
    }

    static Anchor json(ScaleFile file, String text) {
        return link(
                file.key() + "-" + file.version() + ".json",
                "application/json",
                text,
                () -> JSON.writeValueAsString(file));
    }

    private static Anchor link(String name, String type, String text, Supplier<String> content) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
                }),
                text);
    }
}
