package app.touchstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.document.DocumentDetails;
import app.touchstone.evidence.AnswerKind;
import app.touchstone.journal.CanonicalJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the parts of a bundle must tell before anything is made of them. */
class BundledPartsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final String HASH = "0".repeat(64);
    private static final String DESK =
            "\"desk\":{\"id\":\"" + UUID.randomUUID() + "\",\"name\":\"A\",\"address\":\"\"}";

    private static BundledDocument document(String fileName, String fileSha256, String mediaType) {
        return new BundledDocument(
                DocumentDetails.UNKNOWN,
                1,
                Instant.EPOCH,
                fileName,
                fileSha256,
                mediaType,
                CanonicalJson.sha256("Round."),
                null,
                List.of(),
                "Round.");
    }

    @Test
    void should_keep_only_what_can_be_told_of_a_file() {
        assertThat(document("a.html", HASH, "text/html").plausible()).isTrue();
        assertThat(document("", "", "").plausible()).isTrue();
        assertThat(document("a".repeat(301), HASH, "text/html").plausible()).isFalse();
        assertThat(document("a.html", "no hash", "text/html").plausible()).isFalse();
        assertThat(document("a.html", HASH, "t".repeat(121)).plausible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"details\":null,\"blocks\":[],\"fileName\":\"\",\"fileSha256\":\"\",\"mediaType\":\"\",\"text\":\"x\"}",
                "{\"blocks\":[null]}"
            })
    void should_read_no_document_that_does_not_tell_what_it_is(String json) {
        assertThatThrownBy(() -> JSON.readValue(json, BundledDocument.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void should_read_no_claim_without_its_desk_its_words_or_where_it_was_seen() {
        String id = "\"id\":\"" + UUID.randomUUID() + "\",\"number\":1,";
        String whole = "{" + id + "\"wording\":\"w\",\"claimants\":[],\"appearances\":[]," + DESK + "}";
        assertThat(JSON.readValue(whole, BundledClaim.class).desk().shortName()).isEqualTo("A");
        for (String left : List.of(DESK, "\"wording\":\"w\",", "\"claimants\":[],", "\"appearances\":[],")) {
            String without = whole.replace(left, "").replace(",}", "}");
            assertThatThrownBy(() -> JSON.readValue(without, BundledClaim.class))
                    .as(without)
                    .isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void should_take_the_evidence_of_a_bundle_of_before_as_abstracted_and_without_copies() {
        String json = "{\"sources\":[],\"evidence\":[{\"number\":1,\"source\":\"" + UUID.randomUUID()
                + "\",\"question\":\"q\",\"answer\":\"a\",\"quote\":\"\",\"stance\":\"REFUTES\",\"address\":\"\","
                + "\"accessedOn\":\"2026-01-02\",\"withdrawn\":false}]}";
        BundledEvidence read = JSON.readValue(json, BundledEvidence.class);
        assertThat(read.captures()).isEmpty();
        assertThat(read.evidence())
                .singleElement()
                .satisfies(one -> assertThat(one.answerKind()).isNull());
        String told = json.replace("\"question\"", "\"answerKind\":\"YES_NO\",\"question\"");
        assertThat(JSON.readValue(told, BundledEvidence.class)
                        .evidence()
                        .getFirst()
                        .answerKind())
                .isEqualTo(AnswerKind.YES_NO);
    }
}
