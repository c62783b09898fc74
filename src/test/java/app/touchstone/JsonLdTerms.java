package app.touchstone;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.StringReader;

/** Expands linked data without a network: the terms of RO-Crate 1.1 that we use, written out from its vocabulary. */
final class JsonLdTerms {

    private static final String CRATE = "https://w3id.org/ro/crate/1.1/context";

    private static final String TERMS = """
            {"@context": {
              "CreativeWork": "http://schema.org/CreativeWork", "Dataset": "http://schema.org/Dataset",
              "File": "http://schema.org/MediaObject", "Organization": "http://schema.org/Organization",
              "about": "http://schema.org/about", "conformsTo": "http://purl.org/dc/terms/conformsTo",
              "name": "http://schema.org/name", "description": "http://schema.org/description",
              "datePublished": "http://schema.org/datePublished", "license": "http://schema.org/license",
              "publisher": "http://schema.org/publisher", "hasPart": "http://schema.org/hasPart",
              "contentSize": "http://schema.org/contentSize", "encodingFormat": "http://schema.org/encodingFormat"}}
            """;

    private JsonLdTerms() {}

    static String expanded(String crate) {
        try {
            return JsonLd.expand(JsonDocument.of(new StringReader(crate)))
                    .loader((address, options) -> {
                        if (!address.toString().equals(CRATE)) {
                            throw new AssertionError("a context nobody knows: " + address);
                        }
                        return JsonDocument.of(new StringReader(TERMS));
                    })
                    .base("https://example.org/bundle/")
                    .get()
                    .toString();
        } catch (JsonLdError wrong) {
            throw new AssertionError("no JSON-LD: " + wrong.getMessage(), wrong);
        }
    }
}
