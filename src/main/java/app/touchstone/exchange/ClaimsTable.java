package app.touchstone.exchange;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimantDetails;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReportPlaces;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Claims with verdicts, framings and sources, a line each. The names of the columns are the ones the import knows again,
 * so that a table that was taken out can be taken in.
 */
@Component
class ClaimsTable implements ExportSource {

    static final List<String> COLUMNS = List.of(
            "number",
            "claim",
            "claimants",
            "said on",
            "said at",
            "context",
            "state",
            "scale",
            "rating",
            "rating ordinal",
            "framings",
            "summary",
            "sources",
            "pieces of evidence",
            "seen at",
            "also seen at",
            "report",
            "changed at");

    private final ClaimPages pages;
    private final ClaimRows rows;
    private final Desks desks;
    private final PublicAddress address;

    ClaimsTable(ClaimPages pages, ClaimRows rows, Desks desks, PublicAddress address) {
        this.pages = pages;
        this.rows = rows;
        this.desks = desks;
        this.address = address;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.CLAIMS;
    }

    @Override
    public long count(Member member, ExportFilter filter) {
        return pages.count(member, filter);
    }

    @Override
    public long write(Member member, ExportFilter filter, ExportFormat format, OutputStream out, LongConsumer done)
            throws IOException {
        String desk = desks.outside(member.desk()).slug();
        AtomicLong count = new AtomicLong();
        try (TableFile table = TableFile.of(format, COLUMNS, out)) {
            pages.read(member, filter, page -> {
                ClaimRows.Page details = rows.of(page);
                for (Claim claim : page) {
                    table.row(row(claim, details, desk));
                }
                done.accept(count.addAndGet(page.size()));
            });
        }
        return count.get();
    }

    private List<@Nullable Object> row(Claim claim, ClaimRows.Page page, String desk) {
        UUID id = claim.id().value();
        ClaimRows.Outcome outcome = page.outcome(claim).orElse(null);
        String report = page.reports.get(id);
        List<String> addresses = List.copyOf(page.addresses.getOrDefault(id, Set.of()));
        return Arrays.asList(
                claim.number(),
                claim.details().wording(),
                claim.details().claimants().stream().map(ClaimantDetails::name).collect(Collectors.joining("; ")),
                claim.details().saidOn(),
                claim.details().saidAt(),
                claim.details().context(),
                claim.state().name(),
                outcome == null ? null : outcome.scale(),
                outcome == null ? null : outcome.rating(),
                outcome == null ? null : outcome.ordinal(),
                outcome == null ? null : joined(page.framings.get(id)),
                outcome == null ? null : outcome.summary(),
                joined(page.sources.get(id)),
                page.evidence.getOrDefault(id, 0),
                addresses.isEmpty() ? null : addresses.getFirst(),
                addresses.stream().skip(1).collect(Collectors.joining("; ")),
                report == null ? null : address.of(ReportPlaces.reading(desk, report)),
                claim.changedAt().toString());
    }

    private static @Nullable String joined(@Nullable Set<String> texts) {
        return texts == null ? null : String.join("; ", texts);
    }
}
