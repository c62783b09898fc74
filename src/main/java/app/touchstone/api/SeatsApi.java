package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.Problem;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.ClaimState;
import app.touchstone.review.Audience;
import app.touchstone.review.Comments;
import app.touchstone.review.Condition;
import app.touchstone.review.DealingOut;
import app.touchstone.review.ManySeats;
import app.touchstone.review.NoticeKind;
import app.touchstone.review.Profile;
import app.touchstone.review.Profiles;
import app.touchstone.review.ReviewRound;
import app.touchstone.review.Rounds;
import app.touchstone.review.Seat;
import app.touchstone.review.Seats;
import app.touchstone.review.Transition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
@Tag(name = "Assignment", description = "Who assesses which claim. Nothing here tells whether somebody has sealed.")
class SeatsApi {

    record Given(@Nullable PersonId person) {}

    record Held(PersonId person, int seats) {}

    record Conflict(String reason) {}

    record Deadline(@Nullable Instant until) {}

    record Said(String text, Set<PersonId> mentions) {}

    /** The table of transitions, a row. */
    record Row(
            Transition transition,
            ClaimState from,
            ClaimState to,
            Permission permission,
            boolean automatic,
            List<Condition> conditions,
            @Nullable NoticeKind news,
            Set<Audience> told) {}

    /**
     * The round a claim is in.
     *
     * @param free seats nobody has
     */
    record RoundView(
            int number,
            int policy,
            Instant beganAt,
            @Nullable Instant dueAt,
            @Nullable Instant openedAt,
            int free) {}

    private final Seats seats;
    private final ManySeats many;
    private final Rounds rounds;
    private final DealingOut dealing;
    private final Profiles profiles;
    private final Comments comments;

    SeatsApi(Seats seats, ManySeats many, Rounds rounds, DealingOut dealing, Profiles profiles, Comments comments) {
        this.seats = seats;
        this.many = many;
        this.rounds = rounds;
        this.dealing = dealing;
        this.profiles = profiles;
        this.comments = comments;
    }

    @GetMapping("/transitions")
    @Operation(summary = "The life of a claim: from, to, who may, what must hold, what is told to whom")
    Page<Row> transitions(@AuthenticationPrincipal Member member) {
        member.require(Permission.READ);
        return Page.whole(Arrays.stream(Transition.values())
                .map(row -> new Row(
                        row,
                        row.from(),
                        row.to(),
                        row.permission(),
                        row.automatic(),
                        row.conditions(),
                        row.news().orElse(null),
                        row.told()))
                .toList());
    }

    @GetMapping("/claims/{claim}/round")
    @Operation(summary = "The round a claim is in, and the version of the policy it began under")
    RoundView round(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        ReviewRound round = rounds.of(member, claim).orElseThrow(() -> Problem.notFound("round"));
        return new RoundView(
                round.number(),
                round.policy().number(),
                round.beganAt(),
                round.dueAt(),
                round.openedAt(),
                seats.free(member, claim));
    }

    @PutMapping("/claims/{claim}/deadline")
    @Operation(summary = "Set another deadline for assessing; null for none")
    RoundView extend(
            @AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestBody Deadline deadline) {
        rounds.extend(member, claim, deadline.until);
        return round(member, claim);
    }

    @GetMapping("/claims/{claim}/seats")
    @Operation(summary = "Who assesses a claim: all for editors, one's own for assessors")
    Page<Seat> seats(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return Page.whole(seats.of(member, claim));
    }

    @PostMapping("/claims/{claim}/seats")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give somebody a seat; without a person, take one oneself")
    void give(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestBody Given given) {
        if (given.person == null) {
            seats.take(member, claim);
        } else {
            seats.give(member, claim, given.person);
        }
    }

    @DeleteMapping("/claims/{claim}/seats/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Hand my seat back, before sealing")
    void handBack(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        seats.handBack(member, claim);
    }

    @DeleteMapping("/claims/{claim}/seats/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take somebody's seat back",
            description = "What they may have sealed counts no more and stays closed; whether they had does not show.")
    void takeBack(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @PathVariable PersonId person) {
        seats.takeBack(member, claim, person);
    }

    @PutMapping("/claims/{claim}/seats/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Give somebody's seat to somebody else",
            description = "Taken back and given in one go: both, or neither.")
    void reassign(
            @AuthenticationPrincipal Member member,
            @PathVariable ClaimId claim,
            @PathVariable PersonId person,
            @RequestBody Given given) {
        seats.reassign(member, claim, person, Needed.field("person", given.person));
    }

    @GetMapping("/seats")
    @Operation(
            summary = "How many open seats each person has, for editors",
            description = "Sealed or not; without claims that I assess myself.")
    Page<Held> held(@AuthenticationPrincipal Member member) {
        return Page.whole(many.held(member).entrySet().stream()
                .map(one -> new Held(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(one -> one.person().toString()))
                .toList());
    }

    @PostMapping("/people/{person}/seats/reassignment")
    @Operation(
            summary = "Take all open seats of somebody back and deal those claims out among the others",
            description = "What they may have sealed counts no more; whether they had does not show.")
    ManySeats.Reassigned reassign(@AuthenticationPrincipal Member member, @PathVariable PersonId person) {
        return many.reassign(member, person);
    }

    @PostMapping("/claims/{claim}/conflicts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Declare that I must not judge a claim, and why")
    void conflict(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestBody Conflict conflict) {
        seats.declareConflict(member, claim, conflict.reason);
    }

    @PostMapping("/dealings")
    @Operation(
            summary = "Deal claims out: to those with least to do, by language and skill, without conflicts",
            description = "Without claims, all that are in review and have free seats; without people, everybody who"
                    + " may assess and is not away.")
    DealingOut.Outcome deal(@AuthenticationPrincipal Member member, @RequestBody DealingOut.Order order) {
        return dealing.deal(member, order);
    }

    @GetMapping("/people/{person}/profile")
    @Operation(summary = "What somebody brings to a dealing out")
    Profile profile(@AuthenticationPrincipal Member member, @PathVariable PersonId person) {
        return profiles.of(member, person);
    }

    @PutMapping("/people/{person}/profile")
    @Operation(summary = "Change languages, skills and absence; one's own, or as an editor anybody's")
    Profile profile(
            @AuthenticationPrincipal Member member, @PathVariable PersonId person, @RequestBody Profile profile) {
        return profiles.change(member, person, profile);
    }

    @GetMapping("/claims/{claim}/comments")
    @Operation(
            summary = "What people say about a claim",
            description = "What an assessor says while the claim is judged is theirs alone until the last seal.")
    Page<Comments.Comment> comments(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim) {
        return Page.whole(comments.of(member, claim));
    }

    @PostMapping("/claims/{claim}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say something about a claim, and mention people")
    Comments.Comment say(@AuthenticationPrincipal Member member, @PathVariable ClaimId claim, @RequestBody Said said) {
        return comments.add(member, claim, said.text, said.mentions);
    }
}
