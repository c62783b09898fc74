package app.touchstone.marking.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.anchoring.TextRange;
import app.touchstone.document.BlockKind;
import app.touchstone.marking.MarkKind;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReaderTextTest {

    private static final UUID ID = UUID.fromString("0190d8a1-0000-7000-8000-000000000001");

    @Test
    void should_reach_the_browser_in_the_form_it_reads() {
        ReaderText text = new ReaderText(
                "snapshot",
                "One.",
                "en",
                "ltr",
                true,
                List.of(new ReaderText.Block(BlockKind.PARAGRAPH, 0, 0, 4)),
                List.of(new PaintedMark(
                        ID,
                        List.of(new TextRange(0, 1), new TextRange(2, 3)),
                        MarkKind.CLAIM,
                        null,
                        "One",
                        "green",
                        "",
                        true,
                        "Ada",
                        "saved",
                        2)),
                List.of(),
                List.of("evidence"),
                Map.of("reader.bar.claim", "Claim"));

        JsonNode sent = JacksonUtils.getMapper().valueToTree(text);

        assertThat(JacksonUtils.readTree(sent.toString())).isEqualTo(JacksonUtils.readTree("""
                {"id":"snapshot","text":"One.","language":"en","direction":"ltr","editable":true,
                 "blocks":[{"kind":"PARAGRAPH","level":0,"start":0,"end":4}],
                 "marks":[{"id":"0190d8a1-0000-7000-8000-000000000001","pieces":[{"start":0,"end":1},{"start":2,"end":3}],
                           "kind":"CLAIM","codeId":null,
                           "label":"One","colour":"green","note":"","mine":true,"by":"Ada","state":"saved",
                           "version":2}],
                 "codebooks":[],"actions":["evidence"],"texts":{"reader.bar.claim":"Claim"}}"""));
    }

    @Test
    void should_send_the_patterns_of_its_texts_with_their_holes() {
        assertThat(ReaderText.textsIn(Locale.ENGLISH)).containsEntry("reader.quote.count", "{0} of {1}");
        assertThat(ReaderText.textsIn(Locale.of("uk")))
                .containsEntry("reader.quote.count", "{0} з {1}")
                .hasSameSizeAs(ReaderText.textsIn(Locale.ENGLISH));
    }
}
