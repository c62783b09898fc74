package app.touchstone.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.RdfDataset;
import jakarta.json.JsonArray;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a file as linked data, without a network: the terms we use are written out here from the vocabulary's names. */
final class JsonLd {

    private static final String OA = "http://www.w3.org/ns/oa#";

    private static final String TERMS = """
            {"@context": {
              "oa": "http://www.w3.org/ns/oa#", "as": "http://www.w3.org/ns/activitystreams#",
              "dcterms": "http://purl.org/dc/terms/", "dc": "http://purl.org/dc/elements/1.1/",
              "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
              "foaf": "http://xmlns.com/foaf/0.1/", "xsd": "http://www.w3.org/2001/XMLSchema#",
              "id": "@id", "type": "@type",
              "Annotation": "oa:Annotation", "AnnotationCollection": "as:OrderedCollection",
              "AnnotationPage": "as:OrderedCollectionPage", "TextualBody": "oa:TextualBody",
              "SpecificResource": "oa:SpecificResource", "TimeState": "oa:TimeState",
              "TextPositionSelector": "oa:TextPositionSelector", "TextQuoteSelector": "oa:TextQuoteSelector",
              "Person": "foaf:Person",
              "classifying": "oa:classifying", "tagging": "oa:tagging", "commenting": "oa:commenting",
              "identifying": "oa:identifying", "auto": "oa:autoDirection",
              "body": {"@type": "@id", "@id": "oa:hasBody"}, "target": {"@type": "@id", "@id": "oa:hasTarget"},
              "source": {"@type": "@id", "@id": "oa:hasSource"},
              "selector": {"@type": "@id", "@id": "oa:hasSelector"}, "state": {"@type": "@id", "@id": "oa:hasState"},
              "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
              "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
              "textDirection": {"@type": "@vocab", "@id": "oa:textDirection"},
              "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
              "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
              "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
              "cached": {"@type": "@id", "@id": "oa:cachedSource"},
              "sourceDate": {"@type": "xsd:dateTime", "@id": "oa:sourceDate"},
              "value": "rdf:value", "format": "dc:format", "label": {"@id": "rdfs:label"}, "name": "foaf:name",
              "creator": {"@type": "@id", "@id": "dcterms:creator"},
              "created": {"@type": "xsd:dateTime", "@id": "dcterms:created"},
              "first": {"@type": "@id", "@id": "as:first"}, "total": {"@type": "xsd:nonNegativeInteger", "@id": "as:totalItems"},
              "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
              "startIndex": {"@type": "xsd:nonNegativeInteger", "@id": "as:startIndex"}}}
            """;

    private JsonLd() {}

    /** Every member is a known term: what a JSON-LD processor does not know it drops without a word. */
    static void requireNothingLost(byte[] file) {
        try {
            DocumentLoader terms = (address, options) -> {
                assertThat(address.toString()).isEqualTo(WebAnnotation.CONTEXT);
                return JsonDocument.of(new StringReader(TERMS));
            };
            JsonArray expanded = com.apicatalog.jsonld.JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(file)))
                    .loader(terms)
                    .get();
            assertThat(members(JsonMapper.shared().readTree(expanded.toString())))
                    .isEqualTo(members(withoutContext(file)));
            RdfDataset triples = com.apicatalog.jsonld.JsonLd.toRdf(JsonDocument.of(new ByteArrayInputStream(file)))
                    .loader(terms)
                    .get();
            assertThat(triples.toList())
                    .anySatisfy(triple ->
                            assertThat(triple.getPredicate().getValue()).isEqualTo(OA + "hasTarget"));
        } catch (JsonLdError wrong) {
            throw new AssertionError("no JSON-LD: " + wrong.getMessage(), wrong);
        }
    }

    private static JsonNode withoutContext(byte[] file) {
        var json = (ObjectNode) JsonMapper.shared().readTree(file);
        json.remove("@context");
        return json;
    }

    /** How many members all objects have; expanded values and lists add members of their own, which do not count. */
    private static int members(JsonNode node) {
        int count = 0;
        if (node.isObject()) {
            for (var member : node.properties()) {
                boolean own = !member.getKey().equals("@value")
                        && !member.getKey().equals("@list")
                        && !(member.getKey().equals("@type") && node.has("@value"))
                        && !(member.getKey().equals("@id") && node.size() == 1);
                count += (own ? 1 : 0) + members(member.getValue());
            }
        } else {
            for (var item : node) {
                count += members(item);
            }
        }
        return count;
    }
}
