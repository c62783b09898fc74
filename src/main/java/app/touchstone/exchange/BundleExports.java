package app.touchstone.exchange;

import app.touchstone.account.Desks;
import app.touchstone.account.Desks.PublicDesk;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.bundle.BundleForm;
import app.touchstone.bundle.BundleProof;
import app.touchstone.bundle.BundleWriter;
import app.touchstone.bundle.Crate;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.Captures;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.journal.InclusionPaths;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import app.touchstone.journal.MerkleFrontier;
import app.touchstone.journal.Rooted;
import app.touchstone.report.EditionFile;
import app.touchstone.report.EditionFiles;
import app.touchstone.report.EditionForm;
import app.touchstone.report.PublicAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts everything about a claim into one file that anybody can verify. The same claim makes the same bytes. */
@Service
public class BundleExports {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Claims claims;
    private final BundleContent content;
    private final EditionFiles editions;
    private final Captures captures;
    private final Desks desks;
    private final PublicAddress address;
    private final Journal journal;
    private final TransactionTemplate transaction;
    /** What others do meanwhile is not seen, so that the files and the journal's entries fit together. */
    private final TransactionTemplate still;

    BundleExports(
            Claims claims,
            BundleContent content,
            EditionFiles editions,
            Captures captures,
            Desks desks,
            PublicAddress address,
            Journal journal,
            TransactionTemplate transaction) {
        this.claims = claims;
        this.content = content;
        this.editions = editions;
        this.captures = captures;
        this.desks = desks;
        this.address = address;
        this.journal = journal;
        this.transaction = transaction;
        this.still = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        still.setReadOnly(true);
        still.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What the file of a claim is called. */
    public String fileName(Member member, ClaimId id) {
        Claim claim = claims.get(member, id);
        return desks.outside(member.desk()).slug() + "-claim-" + claim.number() + ".zip";
    }

    /**
     * Writes a claim's bundle and records that it was taken out.
     *
     * @param file is written anew
     * @return the entry that sealed it; the one of before when nothing changed since
     * @throws Problem REFUSED when it would be larger than a bundle can be
     */
    public JournalEntry write(Member member, ClaimId id, Path file) {
        member.require(Permission.READ);
        try (BundleWriter bundle = new BundleWriter(file)) {
            List<JournalEntry> entries = still.execute(status -> files(member, id, bundle));
            String manifest = bundle.manifest();
            JournalEntry seal = seal(member, id, manifest, entries.size());
            JsonNode sealed = JSON.readTree(seal.content());
            List<Long> sequences = entries.stream().map(JournalEntry::sequence).toList();
            InclusionPaths paths =
                    journal.paths(member.desk().value(), sealed.path("size").asLong(), sequences);
            bundle.proof(new BundleProof(
                    seal.written(), sequences.stream().collect(Collectors.toMap(number -> number, paths::path))));
            transaction.executeWithoutResult(status -> journal.record(
                    member.desk().value(),
                    member.person().value(),
                    "bundle.exported",
                    "desk",
                    member.desk().value(),
                    Map.of("claim", id.toString(), "manifest", manifest, "seal", seal.sequence())));
            return seal;
        } catch (BundleWriter.TooLarge large) {
            throw Problem.refused("exchange.bundle.tooLarge");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof BundleWriter.TooLarge) {
                throw Problem.refused("exchange.bundle.tooLarge");
            }
            throw e;
        }
    }

    private List<JournalEntry> files(Member member, ClaimId id, BundleWriter bundle) {
        try {
            return write(member, id, bundle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All but manifest and proof, in the order of their names. @return the entries about the claim */
    private List<JournalEntry> write(Member member, ClaimId id, BundleWriter bundle) throws IOException {
        Claim claim = claims.get(member, id);
        PublicDesk desk = desks.outside(member.desk());
        String place = address.of("/read/" + desk.slug());
        Map<String, Crate.Described> described = new HashMap<>();
        bundle.add(BundleForm.README, readme(claim, desk, place));
        List<BundledEvidence.Capture> archived = content.captures(member, claim);
        for (BundledEvidence.Capture capture : archived) {
            bundle.add(capture.file(), out -> captures.writeWarc(member, new CaptureId(capture.id()), out));
            described.put(capture.file(), described(capture.file(), "application/warc", "capture", capture.address()));
        }
        add(bundle, described, BundleForm.CLAIM, json(content.claim(member, claim, desk, place)), "claim");
        add(bundle, described, BundleForm.EVIDENCE, json(content.evidence(member, claim, archived)), "evidence");
        for (var document : content.documents(member, claim).entrySet()) {
            add(bundle, described, document.getKey(), json(document.getValue()), "document");
        }
        List<JournalEntry> entries = entries(member, id, archived);
        bundle.add(
                BundleForm.ENTRIES,
                entries.stream().map(entry -> entry.written().line() + "\n").collect(Collectors.joining()));
        Map<String, EditionFile> files = new TreeMap<>();
        editions.of(member, id).forEach(one -> files.put(name(one), one));
        for (var one : files.entrySet()) {
            EditionFile head = one.getValue();
            bundle.add(one.getKey(), editions.bytes(member, id, head.edition(), head.form()));
            described.put(
                    one.getKey(), described(one.getKey(), head.mediaType(), "edition", String.valueOf(head.edition())));
        }
        Crate.Facts facts = new Crate.Facts(
                text("name", String.valueOf(claim.number()), desk.name()),
                claim.details().wording(),
                claim.changedAt(),
                "https://creativecommons.org/licenses/by/4.0/",
                desk.name(),
                place);
        bundle.add(BundleForm.METADATA, Crate.of(facts, bundle.parts(), described));
        return entries;
    }

    /** About the claim and the archived copies that belong to it, in the order of the journal; no seals of before. */
    private List<JournalEntry> entries(Member member, ClaimId id, List<BundledEvidence.Capture> archived) {
        return Stream.concat(Stream.of(id.value()), archived.stream().map(BundledEvidence.Capture::id))
                .flatMap(subject -> journal.of(member.desk().value(), subject).stream())
                .filter(entry -> !entry.action().equals(Rooted.ACTION))
                .sorted(Comparator.comparingLong(JournalEntry::sequence))
                .toList();
    }

    private JournalEntry seal(Member member, ClaimId id, String manifest, int entries) {
        Optional<JournalEntry> before = journal.of(member.desk().value(), id.value(), Rooted.ACTION).reversed().stream()
                .filter(entry -> JSON.readTree(entry.content())
                        .path("manifest")
                        .asString("")
                        .equals(manifest))
                .findFirst();
        if (before.isPresent()) {
            return before.get();
        }
        MerkleFrontier tree = journal.tree(member.desk().value());
        return transaction.execute(status -> journal.recordRooted(
                member.desk().value(),
                member.person().value(),
                "claim",
                id.value(),
                Map.of("entries", entries, "format", BundleForm.FORMAT, "manifest", manifest),
                tree));
    }

    private static void add(
            BundleWriter bundle, Map<String, Crate.Described> described, String name, String text, String kind)
            throws IOException {
        bundle.add(name, text);
        described.put(name, described(name, "application/json", kind));
    }

    private static Crate.Described described(String name, String mediaType, String kind, Object... arguments) {
        return new Crate.Described(name, mediaType, text("file." + kind, arguments));
    }

    private static String name(EditionFile file) {
        return file.form() == EditionForm.CONTENT
                ? BundleForm.editionContent(file.edition())
                : BundleForm.editionFile(file.edition(), file.form().ending());
    }

    private static String json(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    /** In English, whoever takes it out: the same claim makes the same bytes. */
    private static String text(String key, Object... arguments) {
        return app.touchstone.basis.Translations.get().text(Locale.ENGLISH, "exchange.bundle.crate." + key, arguments);
    }

    private static String readme(Claim claim, PublicDesk desk, String place) throws IOException {
        try (InputStream in = BundleExports.class.getResourceAsStream("/bundle/README.md")) {
            String pattern = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return pattern.replace("{desk}", desk.name())
                    .replace("{address}", place)
                    .replace(
                            "{claim}",
                            claim.details().wording().replace('|', '/').replaceAll("\\R", " "));
        }
    }
}
