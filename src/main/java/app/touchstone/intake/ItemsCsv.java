package app.touchstone.intake;

import app.touchstone.account.Member;
import app.touchstone.basis.CsvCell;
import app.touchstone.basis.CursorPage;
import app.touchstone.basis.Translations;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.look.Labels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What becomes of the items of a file, as a table; read and written in pages. */
@Service
public class ItemsCsv {

    private static final List<String> HEADER =
            List.of("item", "outcome", "place", "claim", "rating", "faults", "repeats item", "claim number");

    private final Intakes intakes;
    private final Claims claims;

    ItemsCsv(Intakes intakes, Claims claims) {
        this.intakes = intakes;
        this.claims = claims;
    }

    /**
     * Lists the items into a writer, which stays open.
     *
     * @param outcomes empty for all
     * @param language of the outcomes and of what is wrong
     */
    public void list(Member member, IntakeId id, Collection<ItemOutcome> outcomes, Locale language, Writer out) {
        row(out, HEADER);
        UUID after = null;
        do {
            CursorPage<IntakeItem> page = intakes.items(member, id, outcomes, after, CursorPage.MOST);
            Map<ClaimId, Claim> named = claims.byIds(
                    member,
                    page.items().stream()
                            .flatMap(item -> Stream.of(item.claim(), item.twinClaim()))
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
            page.items().forEach(item -> row(out, cells(item, named, language)));
            after = page.next();
        } while (after != null);
    }

    private static List<String> cells(IntakeItem item, Map<ClaimId, Claim> named, Locale language) {
        return List.of(
                String.valueOf(item.number()),
                Labels.of(language, item.outcome()),
                item.place(),
                item.wording(),
                item.rating(),
                item.faults().stream()
                        .map(fault -> fault.place() + (fault.place().isEmpty() ? "" : ": ") + text(fault, language))
                        .collect(Collectors.joining("\n")),
                item.twin() == 0 ? "" : String.valueOf(item.twin()),
                number(named, item.claim() == null ? item.twinClaim() : item.claim()));
    }

    private static String text(Fault fault, Locale language) {
        return Translations.get().text(language, fault.key(), fault.arguments().toArray());
    }

    private static String number(Map<ClaimId, Claim> named, @Nullable ClaimId id) {
        Claim claim = id == null ? null : named.get(id);
        return claim == null ? "" : String.valueOf(claim.number());
    }

    private static void row(Writer out, List<String> cells) {
        try {
            out.write(cells.stream().map(CsvCell::written).collect(Collectors.joining(",")));
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
