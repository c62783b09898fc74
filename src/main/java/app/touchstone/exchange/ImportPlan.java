package app.touchstone.exchange;

import app.touchstone.anchoring.TextRange;
import app.touchstone.document.Document;
import app.touchstone.document.Snapshot;
import app.touchstone.document.SnapshotId;
import app.touchstone.exchange.AnchorSearch.Found;
import app.touchstone.exchange.AnnotationLabels.Meaning;
import app.touchstone.exchange.ReadAnnotation.Tag;
import app.touchstone.marking.MarkBatch;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.NewBatchMark;
import app.touchstone.marking.NewPiece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to become of each annotation of a file on one snapshot. */
final class ImportPlan {

    private static final int LONGEST_SHOWN = 200;

    private final Document document;
    private final Snapshot snapshot;
    private final AnnotationLabels labels;
    private final ImportIds ids;
    private final Set<String> seen = new HashSet<>();
    private final List<ImportRow> rows = new ArrayList<>();
    private final List<NewBatchMark> marks = new ArrayList<>();
    private int annotations;

    ImportPlan(Document document, Snapshot snapshot, AnnotationLabels labels, Map<MarkId, Boolean> known) {
        this.document = document;
        this.snapshot = snapshot;
        this.labels = labels;
        this.ids = new ImportIds(snapshot.id(), known);
    }

    SnapshotId snapshot() {
        return snapshot.id();
    }

    List<NewBatchMark> marks() {
        return marks;
    }

    void take(List<ReadAnnotation> file) {
        annotations = file.size();
        AnchorSearch search = new AnchorSearch(
                snapshot.text(),
                snapshot.sha256(),
                file.stream().flatMap(one -> one.anchors().stream()).toList());
        for (ReadAnnotation annotation : file) {
            boolean twice = !seen.add(annotation.id());
            Passage passage = passage(annotation, search);
            for (Tag tag : annotation.tags()) {
                row(annotation, tag, passage, twice);
            }
        }
    }

    private void row(ReadAnnotation annotation, Tag tag, Passage passage, boolean twice) {
        Meaning meaning = labels.of(tag);
        MarkId there = ids.there(annotation, tag);
        ImportOutcome outcome = passage.outcome;
        if (twice) {
            outcome = ImportOutcome.TWICE;
        } else if (there != null) {
            outcome = ImportOutcome.ALREADY_THERE;
        } else if (outcome.placed() && meaning == null) {
            outcome = ImportOutcome.CODE_UNKNOWN;
        } else if (outcome.placed() && meaning.skip()) {
            outcome = ImportOutcome.LEFT_OUT;
        } else if (outcome.placed() && annotation.note().length() > NewBatchMark.LONGEST_NOTE) {
            outcome = ImportOutcome.LONG_NOTE;
        }
        MarkId mark = there;
        if (outcome.placed() && meaning != null) {
            mark = ids.fresh(annotation, tag);
            marks.add(new NewBatchMark(mark, passage.pieces(), meaning.code(), meaning.claim(), annotation.note()));
        }
        rows.add(new ImportRow(
                annotation.number(),
                annotation.id(),
                tag.label(),
                meaning == null ? null : meaning.code(),
                outcome,
                passage.shown,
                outcome.placed() ? passage.places : List.of(),
                passage.times,
                isElsewhere(annotation),
                annotation.broken(),
                mark));
    }

    /** A text that somebody else also has may be annotated under another address; that is told, not refused. */
    private boolean isElsewhere(ReadAnnotation annotation) {
        return !annotation.sources().isEmpty()
                && annotation.sources().stream()
                        .noneMatch(source -> source.equals(document.details().address())
                                || source.contains(document.id().toString())
                                || source.contains(snapshot.id().toString()));
    }

    private record Passage(ImportOutcome outcome, List<TextRange> places, int times, String shown, String text) {
        List<NewPiece> pieces() {
            return places.stream()
                    .map(place -> new NewPiece(place.start(), place.end(), place.in(text)))
                    .toList();
        }
    }

    /** A passage is placed when each of its stretches is; the worst of them says why not, or how. */
    private Passage passage(ReadAnnotation annotation, AnchorSearch search) {
        List<Found> found = annotation.anchors().stream().map(search::find).toList();
        String shown = annotation.anchors().stream()
                .map(anchor -> Objects.requireNonNullElse(anchor.exact(), ""))
                .filter(quote -> !quote.isEmpty())
                .reduce((a, b) -> a.length() > LONGEST_SHOWN ? a : a + " … " + b)
                .orElse("");
        ImportOutcome worst = found.stream()
                .map(Found::outcome)
                .max(Comparator.naturalOrder())
                .orElse(ImportOutcome.NOWHERE);
        List<TextRange> places = found.stream()
                .map(Found::range)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (worst.placed() && !isPassage(places)) {
            worst = ImportOutcome.NO_PASSAGE;
        }
        int times = found.stream().mapToInt(Found::times).max().orElse(0);
        if (shown.isEmpty() && !places.isEmpty()) {
            shown = places.getFirst().in(snapshot.text());
        }
        return new Passage(worst, places, times, shortened(shown), snapshot.text());
    }

    private static boolean isPassage(List<TextRange> places) {
        int units = 0;
        for (int i = 0; i < places.size(); i++) {
            if (i > 0 && places.get(i).overlaps(places.get(i - 1))) {
                return false;
            }
            units += places.get(i).length();
        }
        return places.size() <= NewPiece.MOST && units <= NewPiece.LONGEST;
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_SHOWN) {
            return text;
        }
        int cut = LONGEST_SHOWN - 1;
        return text.substring(0, Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut) + "…";
    }

    ImportReport report(boolean dryRun, @Nullable MarkBatch batch) {
        Map<ImportOutcome, Integer> counts = new EnumMap<>(ImportOutcome.class);
        Map<String, Integer> unknown = new HashMap<>();
        for (ImportRow row : rows) {
            counts.merge(row.outcome(), 1, Integer::sum);
            if (row.outcome() == ImportOutcome.CODE_UNKNOWN) {
                unknown.merge(row.label(), 1, Integer::sum);
            }
        }
        List<ImportReport.UnknownLabel> most = unknown.entrySet().stream()
                .map(entry -> new ImportReport.UnknownLabel(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(ImportReport.UnknownLabel::times)
                        .reversed()
                        .thenComparing(ImportReport.UnknownLabel::label))
                .toList();
        return new ImportReport(dryRun, annotations, counts, most, List.copyOf(rows), batch);
    }
}
