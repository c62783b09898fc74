package app.touchstone.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The words of the Web Annotation Data Model, and how its values are read: where one may stand, a list may as well. */
final class WebAnnotation {

    static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    static final String MEDIA_TYPE = "application/ld+json";
    static final String PROFILE = MEDIA_TYPE + "; profile=\"" + CONTEXT + "\"";

    /** Names one of our things outside, whatever the machine is called. */
    static final String URN = "urn:uuid:";

    /** How a claim is called as a tag. */
    static final String CLAIM = "claim";

    private WebAnnotation() {}

    /** The values of a member: none, one, or those of a list. */
    static List<JsonNode> values(@Nullable JsonNode node) {
        if (node == null || node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(node);
        }
        List<JsonNode> values = new ArrayList<>(node.size());
        node.forEach(values::add);
        return values;
    }

    static boolean has(JsonNode node, String member, String value) {
        return values(node.get(member)).stream().anyMatch(one -> one.isString() && value.equals(one.stringValue()));
    }

    /** The member as a string, empty when it is something else or not there. */
    static String text(@Nullable JsonNode node, String member) {
        JsonNode value = node == null ? null : node.get(member);
        return value != null && value.isString() ? value.stringValue() : "";
    }

    /** The identity of something that is named by its IRI or described by an object. */
    static String iri(@Nullable JsonNode node) {
        return node == null ? "" : node.isString() ? node.stringValue() : text(node, "id");
    }
}
