package app.touchstone.report;

import app.touchstone.journal.CanonicalJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The form in which an edition is kept: canonical JSON (RFC 8785), the same bytes for the same content. */
public final class StoredContent {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // an edition of a later house may say more; what this one knows is still read
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredContent() {}

    public static String write(ReportContent content) {
        return CanonicalJson.ofTyped(MAPPER.valueToTree(content));
    }

    /** @throws tools.jackson.core.JacksonException when the text is no report's content */
    public static ReportContent read(String stored) {
        return MAPPER.readValue(stored, ReportContent.class);
    }
}
