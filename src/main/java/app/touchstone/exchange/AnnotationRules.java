package app.touchstone.exchange;

import static app.touchstone.exchange.WebAnnotation.has;
import static app.touchstone.exchange.WebAnnotation.values;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Judges JSON by what the Web Annotation Data Model says must be (https://www.w3.org/TR/annotation-model/). What only
 * should be is not asked for. Plain Java: no network, and no context document is fetched.
 */
final class AnnotationRules {

    private static final Set<String> WITH_VALUE =
            Set.of("CssSelector", "XPathSelector", "FragmentSelector", "HttpRequestState");

    private final Set<AnnotationRule> broken = EnumSet.noneOf(AnnotationRule.class);

    private AnnotationRules() {}

    /** The rules an annotation breaks, wherever in a file it stands. */
    static Set<AnnotationRule> broken(JsonNode annotation) {
        AnnotationRules judge = new AnnotationRules();
        judge.annotation(annotation);
        return judge.broken;
    }

    /** The rules a whole file breaks: an annotation, a page or a collection, with all that is embedded in it. */
    static Set<AnnotationRule> brokenByFile(JsonNode file) {
        AnnotationRules judge = new AnnotationRules();
        judge.require(has(file, "@context", WebAnnotation.CONTEXT) && file.isObject(), AnnotationRule.CONTEXT);
        if (has(file, "type", "AnnotationCollection")) {
            judge.identified(file);
            List<JsonNode> first = values(file.get("first"));
            judge.require(first.size() == 1, AnnotationRule.FIRST);
            first.stream().filter(JsonNode::isObject).forEach(judge::page);
        } else if (has(file, "type", "AnnotationPage")) {
            judge.page(file);
        } else {
            judge.annotation(file);
        }
        return judge.broken;
    }

    private void page(JsonNode page) {
        identified(page);
        require(has(page, "type", "AnnotationPage"), AnnotationRule.TYPE);
        JsonNode items = page.get("items");
        require(items != null && items.isArray(), AnnotationRule.ITEMS);
        values(items).forEach(this::annotation);
    }

    private void annotation(JsonNode annotation) {
        require(annotation.isObject(), AnnotationRule.OBJECT);
        if (!annotation.isObject()) {
            return;
        }
        identified(annotation);
        require(has(annotation, "type", "Annotation"), AnnotationRule.TYPE);
        List<JsonNode> targets = values(annotation.get("target"));
        require(!targets.isEmpty(), AnnotationRule.TARGET);
        targets.forEach(this::resource);
        JsonNode value = annotation.get("bodyValue");
        require(value == null || value.isString() && !annotation.has("body"), AnnotationRule.BODY_VALUE);
        values(annotation.get("body")).forEach(this::resource);
        times(annotation, "created", "modified", "generated");
    }

    private void resource(JsonNode resource) {
        if (resource.isString()) {
            require(isIri(resource), AnnotationRule.ID);
            return;
        }
        require(resource.isObject(), AnnotationRule.OBJECT);
        if (has(resource, "type", "TextualBody")) {
            require(isOne(resource, "value", true), AnnotationRule.TEXT_VALUE);
        } else if (has(resource, "type", "Choice")) {
            JsonNode items = resource.get("items");
            require(items != null && items.isArray(), AnnotationRule.CHOICE);
            values(items).forEach(this::resource);
        } else if (has(resource, "type", "SpecificResource") || resource.has("selector") || resource.has("source")) {
            List<JsonNode> sources = values(resource.get("source"));
            require(sources.size() == 1 && isIri(sources.getFirst()), AnnotationRule.SOURCE);
        } else if (!resource.has("value")) {
            require(isIri(resource), AnnotationRule.ID);
        }
        values(resource.get("selector")).forEach(this::selector);
        values(resource.get("state")).forEach(this::state);
        times(resource, "created", "modified");
    }

    private void selector(JsonNode selector) {
        if (selector.isString()) {
            return;
        }
        if (has(selector, "type", "TextQuoteSelector")) {
            require(
                    isOne(selector, "exact", true)
                            && isOne(selector, "prefix", false)
                            && isOne(selector, "suffix", false),
                    AnnotationRule.QUOTE);
        } else if (has(selector, "type", "TextPositionSelector") || has(selector, "type", "DataPositionSelector")) {
            JsonNode start = selector.get("start");
            JsonNode end = selector.get("end");
            require(isOffset(start) && isOffset(end) && start.longValue() <= end.longValue(), AnnotationRule.POSITION);
        } else if (has(selector, "type", "RangeSelector")) {
            require(
                    values(selector.get("startSelector")).size() == 1
                            && values(selector.get("endSelector")).size() == 1,
                    AnnotationRule.SELECTOR);
        } else if (WITH_VALUE.stream().anyMatch(type -> has(selector, "type", type))) {
            require(isOne(selector, "value", true), AnnotationRule.SELECTOR);
        } else {
            require(selector.has("type"), AnnotationRule.SELECTOR);
        }
        values(selector.get("refinedBy")).forEach(this::selector);
    }

    private void state(JsonNode state) {
        if (has(state, "type", "TimeState")) {
            boolean span = state.has("sourceDateStart") || state.has("sourceDateEnd");
            require(
                    !(span && state.has("sourceDate")) && state.has("sourceDateStart") == state.has("sourceDateEnd"),
                    AnnotationRule.SELECTOR);
            times(state, "sourceDate", "sourceDateStart", "sourceDateEnd");
        } else if (has(state, "type", "HttpRequestState")) {
            require(isOne(state, "value", true), AnnotationRule.SELECTOR);
        }
    }

    private void identified(JsonNode thing) {
        require(thing.path("id").isString() && isIri(thing), AnnotationRule.ID);
    }

    private void times(JsonNode thing, String... members) {
        for (String member : members) {
            JsonNode time = thing.get(member);
            require(time == null || time.isString() && isUtc(time.stringValue()), AnnotationRule.TIME);
        }
    }

    private void require(boolean held, AnnotationRule rule) {
        if (!held) {
            broken.add(rule);
        }
    }

    private static boolean isOne(JsonNode thing, String member, boolean needed) {
        JsonNode value = thing.get(member);
        return value == null ? !needed : value.isString();
    }

    private static boolean isOffset(@Nullable JsonNode value) {
        return value != null && value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0;
    }

    private static boolean isIri(JsonNode thing) {
        try {
            return new URI(WebAnnotation.iri(thing)).isAbsolute();
        } catch (URISyntaxException noIri) {
            // an IRI may hold letters a URI may not; white space neither may
            String iri = WebAnnotation.iri(thing);
            return iri.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
        }
    }

    private static boolean isUtc(String time) {
        try {
            OffsetDateTime.parse(time);
            return time.endsWith("Z");
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }
}
