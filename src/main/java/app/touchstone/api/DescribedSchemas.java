package app.touchstone.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says of every record what may be null and what is always there, as the records themselves say it: everything that is
 * answered is there, and null only where it is declared so. Of what is asked with, texts and lists may be left out and are
 * empty then ({@link JsonForm}), unless a constraint asks for them.
 */
final class DescribedSchemas {

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema<?>> schemas = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    private DescribedSchemas(OpenAPI api) {
        api.getComponents().getSchemas().forEach(schemas::put);
    }

    static void complete(OpenAPI api) {
        DescribedSchemas described = new DescribedSchemas(api);
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream)
                .forEach(described::noteAsked);
        described.schemas.forEach((name, schema) ->
                record(name).ifPresent(type -> described.complete(schema, type, described.asked.contains(name))));
    }

    private void noteAsked(Operation operation) {
        Content content = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent();
        if (content != null) {
            content.values().forEach(media -> note(media.getSchema()));
        }
    }

    private void note(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        String reference = schema.get$ref();
        if (reference != null && asked.add(reference.substring(REFERENCE.length()))) {
            note(schemas.get(reference.substring(REFERENCE.length())));
        }
        note(schema.getItems());
        Stream.of(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(one -> note((Schema<?>) one));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(one -> note((Schema<?>) one));
        }
    }

    /** The record behind a name; of a page of something, the page. */
    private static Optional<Class<?>> record(String name) {
        Optional<Class<?>> found =
                name.startsWith("Page") && SchemaNames.type(name).isEmpty()
                        ? Optional.of(Page.class)
                        : SchemaNames.type(name);
        return found.filter(Class::isRecord);
    }

    private void complete(Schema<?> schema, Class<?> type, boolean asked) {
        var properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        boolean whole = !type.isAnnotationPresent(JsonInclude.class);
        Set<String> required = new TreeSet<>();
        // what is computed and not a part of the record is always there
        if (!asked) {
            required.addAll(properties.keySet());
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            Schema<?> property = properties.get(name);
            if (property == null) {
                continue;
            }
            if (!asked) {
                unbound(property);
            }
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (nullable) {
                properties.put(name, nullable(property));
            }
            if (asked ? needed(component, nullable) : whole) {
                required.add(name);
            } else {
                required.remove(name);
            }
        }
        schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
    }

    private static boolean needed(RecordComponent component, boolean nullable) {
        Class<?> type = component.getType();
        boolean emptyWhenLeftOut =
                type == String.class || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        if (emptyWhenLeftOut) {
            return constrained(component, NotBlank.class) || constrained(component, NotEmpty.class);
        }
        // the services' own records say it by a constraint, since their constructors may know what else to take
        boolean ours = component.getDeclaringRecord().getPackageName().equals(DescribedSchemas.class.getPackageName());
        return type.isPrimitive() || constrained(component, NotNull.class) || ours && !nullable;
    }

    private static boolean constrained(RecordComponent component, Class<? extends Annotation> constraint) {
        return component.getAccessor().isAnnotationPresent(constraint)
                || component.getAnnotatedType().isAnnotationPresent(constraint);
    }

    /** What is only answered may be a draft that is not sound yet: the constraints are of what is asked with. */
    private static void unbound(Schema<?> property) {
        property.minItems(null).maxItems(null).minLength(null).maxLength(null).pattern(null);
    }

    private static Schema<?> nullable(Schema<?> property) {
        Schema<?> nothing = new Schema<>().types(Set.of("null"));
        if (property.get$ref() != null) {
            return new Schema<>().anyOf(List.of(new Schema<>().$ref(property.get$ref()), nothing));
        }
        if (property.getTypes() == null) {
            return property;
        }
        property.addType("null");
        if (property.getEnum() != null) {
            property.addEnumItemObject(null);
        }
        return property;
    }
}
