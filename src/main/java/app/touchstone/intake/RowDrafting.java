package app.touchstone.intake;

import app.touchstone.basis.WebAddress;
import app.touchstone.claim.BatchClaim;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.ClaimantDetails;
import app.touchstone.claim.ClaimantKind;
import app.touchstone.claim.OutsideReviewDetails;
import app.touchstone.claim.RatingWords;
import app.touchstone.evidence.Stance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a claim of a row, and says of every cell what is wrong with it. */
final class RowDrafting {

    private static final int MOST_CLAIMANTS = 20;
    private static final int MOST_ADDRESSES = 50;

    private static final Map<String, Stance> STANCES = Map.of(
            "supports", Stance.SUPPORTS,
            "support", Stance.SUPPORTS,
            "підтверджує", Stance.SUPPORTS,
            "refutes", Stance.REFUTES,
            "refute", Stance.REFUTES,
            "спростовує", Stance.REFUTES,
            "context", Stance.CONTEXT,
            "контекст", Stance.CONTEXT,
            "", Stance.CONTEXT);

    private final TableReading reading;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> cells;

    private RowDrafting(TableReading reading, List<String> cells, LocalDate today) {
        this.reading = reading;
        this.cells = cells;
        this.today = today;
    }

    static ReadItem of(TableReading reading, long row, List<String> cells, LocalDate today) {
        return new RowDrafting(reading, cells, today).item(row);
    }

    private ReadItem item(long row) {
        if (cells.size() > reading.columns().size()) {
            faults.add(Fault.warning(
                    "",
                    "intake.fault.moreCells",
                    cells.size(),
                    reading.columns().size()));
        }
        String wording = text(ColumnUse.WORDING, 1000);
        if (wording.isEmpty()) {
            faults.add(Fault.error(column(ColumnUse.WORDING), "intake.fault.noWording"));
        }
        ClaimDetails details = new ClaimDetails(
                wording.isEmpty() ? "?" : wording,
                claimants(),
                day(ColumnUse.SAID_ON),
                text(ColumnUse.SAID_AT, 300),
                text(ColumnUse.CONTEXT, 5000));
        OutsideReviewDetails review = review();
        BatchClaim claim = new BatchClaim(
                details, addresses(ColumnUse.SEEN_AT, ColumnUse.ALSO_SEEN_AT), text(ColumnUse.QUOTE, 20_000), review);
        List<Draft.NewEvidence> evidence = evidence(wording);
        Draft draft = new Draft(text(ColumnUse.IDENTIFIER, 500), claim, evidence);
        return new ReadItem(
                String.valueOf(row),
                wording,
                review == null ? "" : review.rating(),
                review == null ? "" : review.site(),
                draft,
                faults);
    }

    private String column(ColumnUse use) {
        int at = reading.uses().indexOf(use);
        return at < 0 ? "" : reading.columns().get(at);
    }

    private String cell(ColumnUse use) {
        int at = reading.uses().indexOf(use);
        return at < 0 || at >= cells.size() ? "" : CleanText.of(cells.get(at)).strip();
    }

    private String text(ColumnUse use, int most) {
        String text = cell(use);
        if (text.indexOf('\uFFFD') >= 0) {
            faults.add(Fault.warning(column(use), "intake.fault.charset", reading.charset()));
        }
        if (text.length() > most) {
            faults.add(Fault.error(column(use), "intake.fault.long", text.length(), most));
            return text.substring(0, most);
        }
        return text;
    }

    private List<ClaimantDetails> claimants() {
        List<ClaimantDetails> found = new ArrayList<>();
        for (String name : parts(cell(ColumnUse.CLAIMANTS))) {
            if (name.length() > 200) {
                faults.add(Fault.error(column(ColumnUse.CLAIMANTS), "intake.fault.long", name.length(), 200));
            } else if (found.size() == MOST_CLAIMANTS) {
                faults.add(Fault.error(column(ColumnUse.CLAIMANTS), "intake.fault.many", MOST_CLAIMANTS));
                break;
            } else {
                found.add(new ClaimantDetails(name, ClaimantKind.PERSON, "", ""));
            }
        }
        return found;
    }

    private List<String> addresses(ColumnUse... uses) {
        Set<String> found = new LinkedHashSet<>();
        for (ColumnUse use : uses) {
            addAddresses(use, found);
        }
        return List.copyOf(found);
    }

    private void addAddresses(ColumnUse use, Set<String> found) {
        for (String address : cell(use).split("[\\s;]+")) {
            if (address.isEmpty()) {
                continue;
            }
            if (!WebAddress.Check.isWeb(address)) {
                faults.add(Fault.error(column(use), "intake.fault.address", CleanText.start(address, 80)));
            } else if (found.size() == MOST_ADDRESSES) {
                faults.add(Fault.error(column(use), "intake.fault.many", MOST_ADDRESSES));
                break;
            } else {
                found.add(address);
            }
        }
    }

    private String address(ColumnUse use) {
        return addresses(use).stream().findFirst().orElse("");
    }

    private @Nullable LocalDate day(ColumnUse use) {
        String text = cell(use);
        if (text.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = Days.read(text, reading.days());
        if (day.isEmpty()) {
            faults.add(Fault.error(column(use), "intake.fault.day", CleanText.start(text, 80)));
            return null;
        }
        if (day.get().isAfter(today)) {
            faults.add(Fault.error(column(use), "intake.fault.future", day.get()));
            return null;
        }
        return day.get();
    }

    private @Nullable OutsideReviewDetails review() {
        String publisher = text(ColumnUse.PUBLISHER, 300);
        String address = address(ColumnUse.REVIEW_ADDRESS);
        String rating = text(ColumnUse.RATING, 500);
        if (publisher.isEmpty() && address.isEmpty()) {
            if (!rating.isEmpty()) {
                faults.add(Fault.warning(column(ColumnUse.RATING), "intake.fault.nobodyRated"));
            }
            return null;
        }
        return new OutsideReviewDetails(
                publisher.isEmpty() ? RatingWords.site(address) : publisher,
                rating,
                text(ColumnUse.EXPLANATION, 2000),
                text(ColumnUse.REVIEW_TITLE, 500),
                address,
                "",
                day(ColumnUse.REVIEWED_ON),
                "");
    }

    private List<Draft.NewEvidence> evidence(String wording) {
        String source = text(ColumnUse.SOURCE, 200);
        String answer = text(ColumnUse.EVIDENCE_ANSWER, 10_000);
        String quote = text(ColumnUse.EVIDENCE_QUOTE, 10_000);
        String address = address(ColumnUse.EVIDENCE_ADDRESS);
        if (answer.isEmpty() && quote.isEmpty()) {
            if (!source.isEmpty() || !address.isEmpty()) {
                faults.add(Fault.warning(
                        column(source.isEmpty() ? ColumnUse.EVIDENCE_ADDRESS : ColumnUse.SOURCE),
                        "intake.fault.sourceAlone"));
            }
            return List.of();
        }
        String name = source.isEmpty() ? RatingWords.site(address) : source;
        if (name.isEmpty()) {
            faults.add(Fault.error(column(ColumnUse.EVIDENCE_ANSWER), "intake.fault.noSource"));
            return List.of();
        }
        String question = text(ColumnUse.EVIDENCE_QUESTION, 500);
        Stance stance = STANCES.get(cell(ColumnUse.STANCE).toLowerCase(Locale.ROOT));
        if (stance == null) {
            faults.add(Fault.error(
                    column(ColumnUse.STANCE), "intake.fault.stance", CleanText.start(cell(ColumnUse.STANCE), 80)));
            return List.of();
        }
        return List.of(new Draft.NewEvidence(
                name,
                source.isEmpty() ? "" : address,
                question.isEmpty() ? wording.substring(0, Math.min(500, wording.length())) : question,
                answer,
                quote,
                stance,
                address,
                day(ColumnUse.ACCESSED_ON)));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
