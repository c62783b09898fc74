package app.touchstone.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Examples of what is sent, made from what is described: a reader sees the shape of a body before its schema. */
final class DescribedExamples {

    private static final String ID = "0199a5c4-0000-7000-8000-000000000000";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("address", "https://example.org/page"),
            Map.entry("colour", "teal"),
            Map.entry("delimiter", ","),
            Map.entry("hotkey", "q"),
            Map.entry("justification", "It is round [E1]."),
            Map.entry("key", "a-key"),
            Map.entry("language", "en"),
            Map.entry("languages", "en"),
            Map.entry("name", "A name"),
            Map.entry("password", "a long enough password"),
            Map.entry("rating", "false"),
            Map.entry("taken", "A"),
            Map.entry("title", "A speech"),
            Map.entry("wording", "The Earth is flat."));

    /** How deep an example goes before lists stay empty. */
    private static final int DEPTH = 4;

    private final Map<String, Schema<?>> schemas = new HashMap<>();

    private DescribedExamples(OpenAPI api) {
        api.getComponents().getSchemas().forEach(schemas::put);
    }

    static void complete(OpenAPI api) {
        DescribedExamples examples = new DescribedExamples(api);
        api.getPaths().values().forEach(path -> path.readOperations().forEach(examples::complete));
    }

    private void complete(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::complete);
        }
        Content content = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent();
        if (content != null && content.get("application/json") != null) {
            Schema<?> schema = content.get("application/json").getSchema();
            Object example = of("", schema, 0);
            if (example instanceof Map<?, ?> object && !object.isEmpty()) {
                content.get("application/json").setExample(example);
            }
        }
    }

    private void complete(Parameter parameter) {
        boolean id = parameter.getSchema() != null
                && "uuid".equals(parameter.getSchema().getFormat());
        if (id && parameter.getExample() == null) {
            parameter.setExample(ID);
        }
    }

    private @Nullable Object of(String name, Schema<?> schema, int depth) {
        if (schema.get$ref() != null) {
            return of(
                    name,
                    schemas.get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1)),
                    depth);
        }
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.getAnyOf() != null && !schema.getAnyOf().isEmpty()) {
            return of(name, schema.getAnyOf().getFirst(), depth);
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return schema.getEnum().getFirst();
        }
        Set<String> types = Objects.requireNonNullElse(schema.getTypes(), Set.of());
        if (types.contains("object")) {
            return object(schema, depth);
        }
        if (types.contains("array")) {
            return list(name, schema, depth);
        }
        if (types.contains("integer") || types.contains("number")) {
            return name.equals("version")
                    ? 0
                    : Math.max(
                            1,
                            schema.getMinimum() == null
                                    ? 1
                                    : schema.getMinimum().intValue());
        }
        return types.contains("boolean") ? true : text(name, Objects.requireNonNullElse(schema.getFormat(), ""));
    }

    private static String text(String name, String format) {
        return switch (format) {
            case "uuid" -> ID;
            case "date" -> "2026-01-31";
            case "date-time" -> "2026-01-31T12:00:00Z";
            case "email" -> "somebody@example.org";
            default -> TEXTS.getOrDefault(name, "…");
        };
    }

    private List<?> list(String name, Schema<?> schema, int depth) {
        Object item = schema.getItems() == null || depth >= DEPTH ? null : of(name, schema.getItems(), depth + 1);
        return item == null ? List.of() : List.of(item);
    }

    private Map<String, Object> object(Schema<?> schema, int depth) {
        Map<String, Object> example = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                Object value = of(name, property, depth + 1);
                if (value != null) {
                    example.put(name, value);
                }
            });
        }
        return example;
    }
}
