package app.touchstone.exchange;

import app.touchstone.claim.ClaimantDetails;
import app.touchstone.claim.ClaimantKind;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeKind;
import app.touchstone.codebook.Codebook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What of a desk becomes which object of STIX 2.1 (OASIS, 10 June 2021). Ids come from names, so a thing has the same id
 * in every export, and who imports two of them has it once.
 */
final class StixObjects {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final UUID desk;
    private final String deskId;

    /** @param desk the namespace of all names */
    StixObjects(UUID desk) {
        this.desk = desk;
        this.deskId = id("identity", "desk");
    }

    private String id(String type, String name) {
        return type + "--" + NameUuid.of(desk, type + ":" + name);
    }

    String deskId() {
        return deskId;
    }

    String bundleId(String name) {
        return id("bundle", name);
    }

    String codeId(String codebook, String code) {
        return id("attack-pattern", codebook + "/" + code);
    }

    String claimantId(ClaimantDetails claimant) {
        return id("identity", "claimant/" + claimant.name());
    }

    Map<String, Object> desk(String name, String address, Instant since) {
        Map<String, Object> identity = object("identity", deskId, since, since);
        identity.put("name", name);
        identity.put("identity_class", "organization");
        identity.put("external_references", List.of(Map.of("source_name", name, "url", address)));
        return identity;
    }

    Map<String, Object> claimant(ClaimantDetails claimant, Instant since) {
        Map<String, Object> identity = made("identity", claimantId(claimant), since, since);
        identity.put("name", claimant.name());
        identity.put("identity_class", claimant.kind() == ClaimantKind.PERSON ? "individual" : "organization");
        if (!claimant.description().isEmpty()) {
            identity.put("description", claimant.description());
        }
        if (!claimant.sameAs().isEmpty()) {
            identity.put(
                    "external_references", List.of(Map.of("source_name", claimant.name(), "url", claimant.sameAs())));
        }
        return identity;
    }

    /** A framing, narrative or technique; its kind is a label, its places in other lists are references. */
    Map<String, Object> code(Codebook book, Code code) {
        Map<String, Object> pattern =
                made("attack-pattern", codeId(book.key(), code.key()), book.publishedAt(), book.publishedAt());
        pattern.put("name", code.label());
        if (!code.definition().isEmpty()) {
            pattern.put("description", code.definition());
        }
        pattern.put("labels", List.of(code.kind().name().toLowerCase(Locale.ROOT)));
        List<Map<String, Object>> references = new ArrayList<>();
        references.add(Map.of("source_name", book.name(), "external_id", code.key() + "@" + book.number()));
        code.links()
                .forEach(link -> references.add(
                        link.label().isEmpty()
                                ? Map.of("source_name", link.list(), "external_id", link.id())
                                : Map.of(
                                        "source_name",
                                        link.list(),
                                        "external_id",
                                        link.id(),
                                        "description",
                                        link.label())));
        pattern.put("external_references", references);
        return pattern;
    }

    /** That a code stands below another. */
    Map<String, Object> below(Codebook book, Code code, Code parent) {
        String source = codeId(book.key(), code.key());
        String target = codeId(book.key(), parent.key());
        Map<String, Object> relation = made(
                "relationship",
                id("relationship", source + " below " + target),
                book.publishedAt(),
                book.publishedAt());
        relation.put("relationship_type", code.kind() == CodeKind.TECHNIQUE ? "subtechnique-of" : "related-to");
        if (code.kind() != CodeKind.TECHNIQUE) {
            relation.put("description", "is a narrower form of");
        }
        relation.put("source_ref", source);
        relation.put("target_ref", target);
        return relation;
    }

    /**
     * A verdict report.
     *
     * @param objects ids of what it is about: claimants and codes
     * @param references addresses: of the report, and where the claim was seen
     */
    Map<String, Object> report(
            String slug,
            String title,
            String summary,
            String rating,
            Instant written,
            Instant published,
            List<String> objects,
            List<Map<String, Object>> references) {
        Map<String, Object> report = made("report", id("report", slug), written, published);
        report.put("name", title);
        report.put("description", summary);
        report.put("report_types", List.of("fact-check"));
        report.put("labels", List.of(rating));
        report.put("published", TIME.format(published));
        report.put("object_refs", objects.isEmpty() ? List.of(deskId) : objects);
        report.put("external_references", references);
        return report;
    }

    private Map<String, Object> made(String type, String id, Instant created, Instant modified) {
        Map<String, Object> object = object(type, id, created, modified);
        object.put("created_by_ref", deskId);
        return object;
    }

    private static Map<String, Object> object(String type, String id, Instant created, Instant modified) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", type);
        object.put("spec_version", "2.1");
        object.put("id", id);
        object.put("created", TIME.format(created));
        object.put("modified", TIME.format(modified.isBefore(created) ? created : modified));
        return object;
    }
}
