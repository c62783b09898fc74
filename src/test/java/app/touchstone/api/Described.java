package app.touchstone.api;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description as a reader takes it: which operations there are, and whether something is as it is described. */
final class Described {

    private static final String ROOT = "/api/v1";

    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final JsonNode document;
    private final Map<String, JsonNode> operations = new TreeMap<>();

    Described(JsonNode document) {
        this.document = document;
        close(document.at("/components/schemas"));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> operations.put(
                                one.getKey().toUpperCase(Locale.ROOT) + " "
                                        + path.getKey().substring(ROOT.length()),
                                one.getValue())));
    }

    /** What is not described may not be answered: types that no other is made of take no further members. */
    private static void close(JsonNode schemas) {
        Set<String> parts = new TreeSet<>();
        schemas.findValues("allOf")
                .forEach(all -> all.findValuesAsString("$ref").forEach(parts::add));
        schemas.properties().forEach(one -> {
            boolean alone = !one.getValue().has("allOf") && !parts.contains("#/components/schemas/" + one.getKey());
            if (alone && one.getValue().has("properties") && one.getValue() instanceof ObjectNode schema) {
                schema.put("additionalProperties", false);
            }
        });
    }

    JsonNode document() {
        return document;
    }

    Set<String> operations() {
        return operations.keySet();
    }

    JsonNode operation(String name) {
        return operations.get(name);
    }

    static String method(String operation) {
        return operation.substring(0, operation.indexOf(' '));
    }

    static String path(String operation) {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    /** The statuses under which an operation answers that it did what was asked. */
    Set<String> good(String operation) {
        return operation(operation).path("responses").propertyNames().stream()
                .filter(status -> status.startsWith("2"))
                .collect(Collectors.toSet());
    }

    /** What is wrong with an answer, as it is described. */
    List<String> faults(String operation, Script.Answer answer) {
        JsonNode response = operation(operation).path("responses").path(String.valueOf(answer.status()));
        if (response.isMissingNode()) {
            return List.of("the status " + answer.status() + " is not described");
        }
        String type = answer.header("Content-Type").replaceFirst(";.*", "");
        JsonNode content = response.path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            return answer.text().isEmpty() ? List.of() : List.of("an answer is not described");
        }
        // an answer of any type is described by ranges
        String described = content.has(type) ? type : type.replaceFirst("/.*", "/*");
        if (!content.has(described)) {
            return List.of("the type " + type + " is not described, only " + content.propertyNames());
        }
        return type.endsWith("/json") || type.endsWith("+json")
                ? faults(content.path(described).path("schema"), answer.json())
                : List.of();
    }

    /** What is wrong with a body that is sent. */
    List<String> faults(String operation, String type, String body) {
        JsonNode schema = operation(operation)
                .path("requestBody")
                .path("content")
                .path(type)
                .path("schema");
        return schema.isMissingNode()
                ? List.of("a body of the type " + type + " is not described")
                : faults(schema, Script.JSON.readTree(body));
    }

    private List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = Script.JSON.createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", document.path("components"));
        List<String> faults = new ArrayList<>();
        for (Error error : registry.getSchema(whole).validate(value)) {
            faults.add(error.getInstanceLocation() + " " + error.getMessage());
        }
        return faults;
    }
}
