package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.account.PersonId;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.review.ClaimFilters;
import app.touchstone.review.ManySeats;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT)
@Tag(name = "Lists of claims", description = "Filters kept under a name, and seats of many claims at once.")
class ClaimListApi {

    /** @param query what stands behind the question mark in the list's address */
    record Filter(@Nullable String query, boolean shared) {}

    record Many(@Nullable Set<ClaimId> claims, @Nullable PersonId person) {}

    record Mistaken(List<ManySeats.Given> seats) {}

    record Undo(@Nullable Instant at) {}

    /** @param code the condition that failed */
    record Refused(ClaimId claim, String code, String detail) {}

    record Done(List<ManySeats.Given> seats, List<Refused> refused) {}

    private final ClaimFilters filters;
    private final ManySeats seats;
    private final Claims claims;

    ClaimListApi(ClaimFilters filters, ManySeats seats, Claims claims) {
        this.claims = claims;
        this.filters = filters;
        this.seats = seats;
    }

    @GetMapping("/claim-filters")
    @Operation(summary = "My kept filters, and those that others share")
    Page<ClaimFilters.ClaimFilter> filters(@AuthenticationPrincipal Member member) {
        return Page.whole(filters.of(member));
    }

    @PutMapping("/claim-filters/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep a filter under a name; one of mine of that name is replaced")
    void keep(@AuthenticationPrincipal Member member, @PathVariable String name, @RequestBody Filter filter) {
        filters.keep(member, name, Needed.field("query", filter.query), filter.shared);
    }

    @DeleteMapping("/claim-filters/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove my filter of that name")
    void remove(@AuthenticationPrincipal Member member, @PathVariable String name) {
        filters.remove(member, name);
    }

    @PostMapping("/seats")
    @Operation(summary = "Give one person a seat of each of many claims; says what was refused and why")
    Done give(@AuthenticationPrincipal Member member, @RequestBody Many many, Locale language) {
        return told(
                seats.give(member, Needed.field("claims", many.claims), Needed.field("person", many.person)), language);
    }

    @PostMapping("/seats/undo")
    @Operation(
            summary = "Take seats back that were given by mistake",
            description = "Whether somebody had begun does not show. The same person gets no seat of the claim in this"
                    + " round again.")
    Done takeBack(@AuthenticationPrincipal Member member, @RequestBody Mistaken mistaken, Locale language) {
        mistaken.seats.forEach(one -> {
            Needed.field("claim", one.claim());
            Needed.field("person", one.person());
        });
        return told(seats.takeBack(member, mistaken.seats), language);
    }

    @GetMapping("/claim-counts")
    @Operation(summary = "How many claims stand in each state; states without any are left out")
    Map<ClaimState, Long> counts(@AuthenticationPrincipal Member member) {
        return new TreeMap<>(claims.counts(member));
    }

    @PostMapping("/dealings/undo")
    @Operation(summary = "Take back what my dealing out at that moment gave")
    Done undo(@AuthenticationPrincipal Member member, @RequestBody Undo undo, Locale language) {
        return told(seats.takeBackDealt(member, Needed.field("at", undo.at)), language);
    }

    private static Done told(ManySeats.Done done, Locale language) {
        return new Done(
                done.seats(),
                done.refused().entrySet().stream()
                        .map(one -> new Refused(
                                one.getKey(),
                                one.getValue().key(),
                                app.touchstone.basis.Translations.get()
                                        .text(
                                                language,
                                                one.getValue().key(),
                                                one.getValue().arguments().toArray())))
                        .toList());
    }
}
