package app.touchstone.claimreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A node together with the way to it, so that every finding can name its place. The way is put into words only when it is
 * asked for: most fields that are looked at have nothing wrong with them.
 */
final class Field {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final @Nullable Field parent;

    /** The whole path of a field without a parent, the name of a member, or empty for an element. */
    private final String name;

    private final int index;
    private final JsonNode node;

    private Field(@Nullable Field parent, String name, int index, JsonNode node) {
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.node = node;
    }

    Field(String path, JsonNode node) {
        this(null, path, -1, node);
    }

    static Field root(JsonNode node) {
        return new Field("$", node);
    }

    /** JSONPath (RFC 9535) of this field. */
    String path() {
        if (parent == null) {
            return name;
        }
        return parent.path() + (index < 0 ? step(name) : "[" + index + "]");
    }

    JsonNode node() {
        return node;
    }

    /** Another node that is meant where this one stands. */
    Field with(JsonNode meant) {
        return new Field(parent, name, index, meant);
    }

    /** The field {@code name} below this one; a missing node when there is none. */
    Field at(String name) {
        JsonNode child = node.isObject() ? node.get(name) : null;
        return new Field(this, name, -1, child == null ? JsonNodeFactory.instance.missingNode() : child);
    }

    Field at(int index) {
        return new Field(this, "", index, node.path(index));
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** schema.org lets most values repeat: an array's elements, or the value itself, or nothing. */
    List<Field> each() {
        if (!isThere()) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(this);
        }
        List<Field> all = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            all.add(at(i));
        }
        return all;
    }

    /** The text of this field without surrounding blanks, when it is text and says something. */
    Optional<String> text() {
        return node.isString()
                ? Optional.of(node.stringValue().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** Whether {@code @type} names {@code type}, alone or among others, with or without the vocabulary's prefix. */
    boolean isA(String type) {
        return types().contains(type);
    }

    List<String> types() {
        Field type = at("@type");
        if (type.node.isString()) {
            return type.text().map(Field::localName).map(List::of).orElse(List.of());
        }
        return type.each().stream()
                .flatMap(one -> one.text().stream())
                .map(Field::localName)
                .toList();
    }

    private static String localName(String type) {
        return type.substring(
                Math.max(type.lastIndexOf('/'), Math.max(type.lastIndexOf(':'), type.lastIndexOf('#'))) + 1);
    }

    /** What stands here, short enough for a message. A container shows only its kind: it may be of any size and depth. */
    String shown() {
        return switch (node.getNodeType()) {
            case OBJECT -> "{…}";
            case ARRAY -> "[…]";
            case STRING -> abbreviate(node.stringValue());
            case NUMBER, BOOLEAN -> abbreviate(node.asString());
            default -> "";
        };
    }

    static String abbreviate(String text) {
        if (text.length() <= 60) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(58)) ? 58 : 59;
        return text.substring(0, end) + "…";
    }

    static String step(String name) {
        return PLAIN_NAME.matcher(name).matches()
                ? "." + name
                : "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }
}
