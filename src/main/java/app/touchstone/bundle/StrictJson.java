package app.touchstone.bundle;

import app.touchstone.journal.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that every reader reads the same way: no member twice, nothing behind it. */
final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** @throws Unsound UNREADABLE, naming the part */
    static JsonNode read(byte[] bytes, String part) throws Unsound {
        try {
            return MAPPER.readTree(bytes);
        } catch (JacksonException broken) {
            throw new Unsound(BundleFault.UNREADABLE, part);
        }
    }

    /** What our own canonical text says. */
    static JsonNode tree(String own) {
        return MAPPER.readTree(own);
    }

    /** Whether bytes are the canonical form (RFC 8785) of what they say. */
    static boolean canonical(byte[] bytes, JsonNode value) {
        try {
            return Arrays.equals(bytes, CanonicalJson.of(value).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noForm) {
            return false;
        }
    }
}
