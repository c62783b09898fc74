package app.touchstone.exchange;

import static app.touchstone.exchange.WebAnnotation.has;
import static app.touchstone.exchange.WebAnnotation.iri;
import static app.touchstone.exchange.WebAnnotation.text;
import static app.touchstone.exchange.WebAnnotation.values;

import app.touchstone.exchange.ReadAnnotation.Tag;
import app.touchstone.journal.CanonicalJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes from one annotation what we can use: its tags, its comments, and where it says its passage is. */
final class AnnotationReading {

    private static final Set<String> NAMING = Set.of("tagging", "classifying", "identifying");
    private static final Pattern OURS =
            Pattern.compile("(?:urn:uuid:|/claims/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$");

    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private final StringJoiner notes = new StringJoiner("\n\n");

    private AnnotationReading() {}

    static ReadAnnotation of(int number, JsonNode annotation) {
        AnnotationReading reading = new AnnotationReading();
        boolean naming = reading.names(annotation.get("motivation"));
        values(annotation.get("body")).forEach(body -> reading.body(body, naming));
        reading.word(text(annotation, "bodyValue"), naming);
        List<TextAnchor> anchors = new ArrayList<>();
        Set<String> sources = new HashSet<>();
        for (JsonNode target : values(annotation.get("target"))) {
            anchors.add(anchor(target));
            String source = iri(target.isObject() && target.has("source") ? target.get("source") : target);
            if (!source.isEmpty()) {
                sources.add(source.intern());
            }
        }
        String id = text(annotation, "id");
        return new ReadAnnotation(
                number,
                id.isEmpty() ? "sha256:" + CanonicalJson.sha256(annotation.toString()) : id,
                reading.tags.isEmpty() ? List.of(new Tag("", null)) : List.copyOf(reading.tags.values()),
                reading.notes.toString(),
                List.copyOf(anchors),
                Set.copyOf(sources),
                AnnotationRules.broken(annotation));
    }

    private void body(JsonNode body, boolean annotationNames) {
        if (body.isString()) {
            word(body.stringValue(), false);
            return;
        }
        if (has(body, "type", "Choice")) {
            values(body.get("items")).stream().findFirst().ifPresent(first -> body(first, annotationNames));
            return;
        }
        boolean naming = body.has("purpose") ? names(body.get("purpose")) : annotationNames;
        JsonNode source = body.get("source");
        if (source != null) {
            thing(source, naming);
        } else if (body.has("value")) {
            String value = text(body, "value");
            word("text/html".equals(text(body, "format")) ? Jsoup.parse(value).text() : value, naming);
        } else {
            word(iri(body), false);
        }
    }

    /** Something with an address: a code or claim of ours, or a concept that has at least a label. */
    private void thing(JsonNode source, boolean naming) {
        String label = text(source, "prefLabel").isEmpty() ? text(source, "label") : text(source, "prefLabel");
        UUID ours = ours(iri(source));
        if (naming && (ours != null || !label.isEmpty())) {
            tag(label.isEmpty() ? iri(source) : label, ours);
        } else {
            word(label.isEmpty() ? iri(source) : label, naming);
        }
    }

    private void word(String text, boolean naming) {
        if (text.isBlank()) {
            return;
        }
        if (naming) {
            tag(text.strip(), null);
        } else {
            notes.add(text.strip());
        }
    }

    /** One passage may be called the same twice, by its word and by its address: that is one tag. */
    private void tag(String label, @Nullable UUID thing) {
        tags.merge(label, new Tag(label.intern(), thing), (a, b) -> a.thing() == null ? b : a);
    }

    private boolean names(@Nullable JsonNode purposes) {
        return values(purposes).stream()
                .anyMatch(one ->
                        one.isString() && NAMING.contains(one.stringValue().replaceFirst("^oa:", "")));
    }

    private static @Nullable UUID ours(String iri) {
        Matcher known = OURS.matcher(iri);
        return known.find() ? UUID.fromString(known.group(1)) : null;
    }

    private static TextAnchor anchor(JsonNode target) {
        Anchoring found = new Anchoring();
        values(target.get("selector")).forEach(found::take);
        String version = "";
        for (JsonNode state : values(target.get("state"))) {
            version = text(state, "sha256");
        }
        return new TextAnchor(found.start, found.end, found.exact, found.prefix, found.suffix, version);
    }

    /** The first selector of each kind; the others must say the same anyway. */
    private static final class Anchoring {
        private @Nullable Long start;
        private @Nullable Long end;
        private @Nullable String exact;
        private String prefix = "";
        private String suffix = "";

        void take(JsonNode selector) {
            JsonNode from = selector.get("start");
            JsonNode to = selector.get("end");
            if (has(selector, "type", "TextQuoteSelector")
                    && exact == null
                    && !text(selector, "exact").isEmpty()) {
                exact = text(selector, "exact");
                prefix = text(selector, "prefix");
                suffix = text(selector, "suffix");
            } else if (has(selector, "type", "TextPositionSelector")
                    && start == null
                    && from != null
                    && to != null
                    && from.isIntegralNumber()
                    && to.isIntegralNumber()
                    && from.canConvertToLong()
                    && to.canConvertToLong()) {
                start = from.longValue();
                end = to.longValue();
            }
            // offsets within another selector count from its start, which we do not know; a quote counts anywhere
            values(selector.get("refinedBy")).stream()
                    .filter(inner -> has(inner, "type", "TextQuoteSelector"))
                    .forEach(this::take);
        }
    }
}
