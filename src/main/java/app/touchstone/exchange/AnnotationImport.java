package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.Document;
import app.touchstone.document.DocumentId;
import app.touchstone.document.Documents;
import app.touchstone.document.Snapshot;
import app.touchstone.marking.MarkBatch;
import app.touchstone.marking.MarkBatches;
import app.touchstone.marking.NewBatchMark;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Web annotations into a document: looked at first, then made in one go as the member who acts, and taken back in one go.
 * The same file again makes nothing twice, and makes what was missing: each mark's id follows from its annotation's.
 */
@Service
public class AnnotationImport {

    /** How many claims one import may write down or add appearances to: each is a deed of its own. */
    public static final int MOST_CLAIMS = 1000;

    private final Documents documents;
    private final Codebooks codebooks;
    private final Claims claims;
    private final MarkBatches batches;

    AnnotationImport(Documents documents, Codebooks codebooks, Claims claims, MarkBatches batches) {
        this.documents = documents;
        this.codebooks = codebooks;
        this.claims = claims;
        this.batches = batches;
    }

    /**
     * What an import would do; nothing is stored.
     *
     * @param choices what to make of tags, by label; tags that are not in it are looked up
     */
    public ImportReport look(
            Member member, DocumentId document, AnnotationFile file, Map<String, LabelChoice> choices) {
        return plan(member, document, file, choices).report(true, null);
    }

    /** Makes the marks that can be placed, all or none; the report says what became of each annotation. */
    public ImportReport apply(
            Member member, DocumentId document, AnnotationFile file, Map<String, LabelChoice> choices) {
        ImportPlan plan = plan(member, document, file, choices);
        if (plan.marks().isEmpty()) {
            return plan.report(false, null);
        }
        long ofClaims = plan.marks().stream()
                .map(NewBatchMark::code)
                .filter(code -> code == null)
                .count();
        if (ofClaims > MOST_CLAIMS) {
            throw Problem.invalid("file", "exchange.annotations.tooManyClaims", ofClaims, MOST_CLAIMS);
        }
        MarkBatch batch = batches.add(
                member,
                plan.snapshot(),
                plan.marks(),
                Map.of(
                        "format",
                        "web annotation",
                        "fileSha256",
                        file.sha256(),
                        "annotations",
                        file.annotations().size()));
        return plan.report(false, batch);
    }

    /** Takes the marks of an own import off again. Harmless when repeated. */
    public MarkBatch undo(Member member, DocumentId document, long batch) {
        return batches.remove(member, document, batch);
    }

    private ImportPlan plan(Member member, DocumentId id, AnnotationFile file, Map<String, LabelChoice> choices) {
        member.require(Permission.MARK);
        Document document = documents.get(member, id);
        Snapshot snapshot = documents.snapshot(member, document.snapshot());
        AnnotationLabels labels = new AnnotationLabels(member, codebooks, claims, file.annotations(), choices);
        ImportPlan plan = new ImportPlan(document, snapshot, labels, batches.known(member, snapshot.id()));
        plan.take(file.annotations());
        return plan;
    }
}
