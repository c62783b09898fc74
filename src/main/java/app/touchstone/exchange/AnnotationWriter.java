package app.touchstone.exchange;

import app.touchstone.anchoring.CodePointOffsets;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.codebook.Code;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.document.Snapshot;
import app.touchstone.exchange.MarkedText.Named;
import app.touchstone.marking.Mark;
import app.touchstone.marking.Piece;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Marks as a W3C Web Annotation collection with its one page embedded (https://www.w3.org/TR/annotation-model/), written
 * mark by mark.
 *
 * <p>A broken passage has one target for each stretch: the model has no selector for a text with gaps, and a range from
 * the first to the last stretch would say of the gaps what nobody said. The total comes last, because only then it is
 * known. Offsets are Unicode code points, as the model asks for. The snapshot is a cached copy of the source, with its
 * SHA-256 (schema.org's word for it), because a page changes and a mark stands on one version of it.
 */
final class AnnotationWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final String base;

    /** @param base scheme, host and port of this installation, without a slash at the end */
    AnnotationWriter(String base) {
        this.base = base;
    }

    /** Returns how many were written. */
    long write(MarkedText text, Writer out) {
        String collection = base + "/api/v1/documents/" + text.document.id() + "/annotations";
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("@context");
            json.writeString(WebAnnotation.CONTEXT);
            json.writeStartObject();
            json.writeStringProperty("prefLabel", "http://www.w3.org/2004/02/skos/core#prefLabel");
            json.writeStringProperty("notation", "http://www.w3.org/2004/02/skos/core#notation");
            json.writeStringProperty("Concept", "http://www.w3.org/2004/02/skos/core#Concept");
            json.writeStringProperty("Claim", "https://schema.org/Claim");
            json.writeStringProperty("sha256", "https://schema.org/sha256");
            json.writeEndObject();
            json.writeEndArray();
            json.writeStringProperty("id", collection);
            json.writeStringProperty("type", "AnnotationCollection");
            json.writeStringProperty(
                    "label", text.document.details().title() + " (marks; offsets are Unicode code points)");
            json.writeObjectPropertyStart("first");
            json.writeStringProperty("id", collection + "?page=0");
            json.writeStringProperty("type", "AnnotationPage");
            json.writeNumberProperty("startIndex", 0);
            json.writeArrayPropertyStart("items");
            long written = text.read(mark -> annotation(json, text, mark));
            json.writeEndArray();
            json.writeEndObject();
            json.writeNumberProperty("total", written);
            json.writeEndObject();
            return written;
        }
    }

    private void annotation(JsonGenerator json, MarkedText text, Named named) {
        Mark mark = named.mark();
        json.writeStartObject();
        json.writeStringProperty("id", base + "/api/v1/marks/" + mark.id());
        json.writeStringProperty("type", "Annotation");
        json.writeStringProperty("motivation", named.code() == null ? "identifying" : "classifying");
        json.writeObjectPropertyStart("creator");
        json.writeStringProperty("id", WebAnnotation.URN + mark.madeBy());
        json.writeStringProperty("type", "Person");
        json.writeStringProperty("name", named.person());
        json.writeEndObject();
        json.writeStringProperty("created", mark.madeAt().toString());
        json.writeArrayPropertyStart("body");
        if (named.code() != null) {
            concept(json, named.code());
        } else if (mark.claim() != null) {
            claim(json, base + "/" + ClaimPlaces.workspace(mark.claim()));
        }
        textual(json, "tagging", named.label(), null);
        if (!mark.note().isEmpty()) {
            textual(json, "commenting", mark.note(), "auto");
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("target");
        mark.pieces().forEach(piece -> target(json, text, piece));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void concept(JsonGenerator json, Code code) {
        json.writeStartObject();
        json.writeStringProperty("type", "SpecificResource");
        json.writeStringProperty("purpose", "classifying");
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("id", WebAnnotation.URN + code.id());
        json.writeStringProperty("type", "Concept");
        json.writeStringProperty("prefLabel", code.label());
        json.writeStringProperty("notation", code.key());
        json.writeStringProperty("label", code.path() + " (" + code.codebookName() + " " + code.codebookNumber() + ")");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void claim(JsonGenerator json, String address) {
        json.writeStartObject();
        json.writeStringProperty("type", "SpecificResource");
        json.writeStringProperty("purpose", "identifying");
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("id", address);
        json.writeStringProperty("type", "Claim");
        json.writeStringProperty("prefLabel", WebAnnotation.CLAIM);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void textual(JsonGenerator json, String purpose, String value, @Nullable String direction) {
        json.writeStartObject();
        json.writeStringProperty("type", "TextualBody");
        json.writeStringProperty("purpose", purpose);
        json.writeStringProperty("format", "text/plain");
        json.writeStringProperty("value", value);
        if (direction != null) {
            json.writeStringProperty("textDirection", direction);
        }
        json.writeEndObject();
    }

    private void target(JsonGenerator json, MarkedText text, Piece piece) {
        Document document = text.document;
        Snapshot snapshot = text.snapshot;
        CodePointOffsets offsets = text.offsets;
        String address = document.details().address();
        json.writeStartObject();
        json.writeStringProperty("type", "SpecificResource");
        json.writeStringProperty(
                "source", address.isEmpty() ? base + "/" + DocumentPlaces.workspace(document.id()) : address);
        json.writeArrayPropertyStart("selector");
        json.writeStartObject();
        json.writeStringProperty("type", "TextPositionSelector");
        json.writeNumberProperty("start", offsets.toCodePoints(piece.start()));
        json.writeNumberProperty("end", offsets.toCodePoints(piece.end()));
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringProperty("type", "TextQuoteSelector");
        json.writeStringProperty("exact", piece.quote());
        json.writeStringProperty("prefix", piece.before());
        json.writeStringProperty("suffix", piece.after());
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectPropertyStart("state");
        json.writeStringProperty("type", "TimeState");
        json.writeStringProperty("sourceDate", snapshot.takenAt().toString());
        json.writeStringProperty("cached", base + "/api/v1/snapshots/" + snapshot.id());
        json.writeStringProperty("sha256", snapshot.sha256());
        json.writeEndObject();
        json.writeEndObject();
    }
}
