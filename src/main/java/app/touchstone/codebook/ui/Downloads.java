package app.touchstone.codebook.ui;

import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.CodebookCsv;
import app.touchstone.codebook.CodebookFile;
import app.touchstone.codebook.ScaleFile;
import app.touchstone.codebook.VerdictScale;
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

    /** @param take asked when the file is really taken, for that goes on record */
    static Anchor json(Codebook book, Supplier<CodebookFile> take, String text) {
        return link(
                book.key() + "-" + book.number() + ".json",
                "application/json",
                text,
                () -> JSON.writeValueAsString(take.get()));
    }

    static Anchor csv(Codebook book, Supplier<CodebookFile> take, String text) {
        return link(
                book.key() + "-" + book.number() + ".csv",
                "text/csv",
                text,
                () -> CodebookCsv.write(take.get().codes()));
    }

    static Anchor json(VerdictScale scale, Supplier<ScaleFile> take, String text) {
        return link(
                scale.key() + "-" + scale.number() + ".json",
                "application/json",
                text,
                () -> JSON.writeValueAsString(take.get()));
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
