package app.touchstone.api;

import app.touchstone.account.Erasure;
import app.touchstone.account.Member;
import app.touchstone.account.NewPerson;
import app.touchstone.account.People;
import app.touchstone.account.Person;
import app.touchstone.account.PersonId;
import app.touchstone.account.Role;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.ScaleId;
import app.touchstone.review.Adjudicators;
import app.touchstone.review.DeskPolicy;
import app.touchstone.review.FramingsRule;
import app.touchstone.review.Policies;
import app.touchstone.review.PolicyDetails;
import app.touchstone.review.RatingRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
@Tag(name = "People and policy", description = "Who works on the desk, and by which rules.")
class PeopleApi {

    record Part(@Nullable Role role) {}

    record Admission(boolean disabled) {}

    /** What is left out stays as the version in force has it. @param assessmentsNeeded 1 to 5 */
    record NewPolicy(
            @Nullable Integer assessmentsNeeded,
            @Nullable ScaleId scale,
            @Nullable Adjudicators adjudicators,
            @Nullable Boolean approvalNeeded,
            @Nullable Integer daysToAssess,
            @Nullable RatingRule ratingAgrees,
            @Nullable FramingsRule framingsAgree,
            @Nullable Boolean namesShown) {

        PolicyDetails over(PolicyDetails now) {
            return new PolicyDetails(
                    assessmentsNeeded == null ? now.assessmentsNeeded() : assessmentsNeeded,
                    scale == null ? now.scale() : scale,
                    adjudicators == null ? now.adjudicators() : adjudicators,
                    approvalNeeded == null ? now.approvalNeeded() : approvalNeeded,
                    daysToAssess == null ? now.daysToAssess() : daysToAssess,
                    ratingAgrees == null ? now.ratingAgrees() : ratingAgrees,
                    framingsAgree == null ? now.framingsAgree() : framingsAgree,
                    namesShown == null ? now.namesShown() : namesShown);
        }
    }

    /** @param number 1, 2, 3, … */
    record PolicyView(
            int number,
            int assessmentsNeeded,
            ScaleId scale,
            Adjudicators adjudicators,
            boolean approvalNeeded,
            int daysToAssess,
            RatingRule ratingAgrees,
            FramingsRule framingsAgree,
            boolean namesShown,
            Instant inForceFrom) {

        static PolicyView of(DeskPolicy policy) {
            PolicyDetails details = policy.details();
            return new PolicyView(
                    policy.number(),
                    details.assessmentsNeeded(),
                    details.scale(),
                    details.adjudicators(),
                    details.approvalNeeded(),
                    details.daysToAssess(),
                    details.ratingAgrees(),
                    details.framingsAgree(),
                    details.namesShown(),
                    policy.inForceFrom());
        }
    }

    private final People people;
    private final Erasure erasure;
    private final Policies policies;

    PeopleApi(People people, Erasure erasure, Policies policies) {
        this.people = people;
        this.erasure = erasure;
        this.policies = policies;
    }

    @GetMapping("/people")
    @Operation(summary = "Everybody on the desk, by name")
    Page<Person> people(@AuthenticationPrincipal Member member) {
        return Page.whole(people.all(member));
    }

    @PostMapping("/people")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add somebody to the desk")
    Person add(@AuthenticationPrincipal Member member, @RequestBody NewPerson person) {
        return person(member, people.add(member, person));
    }

    @PutMapping("/people/{person}/role")
    @Operation(summary = "Change somebody's part")
    Person changeRole(
            @AuthenticationPrincipal Member member, @PathVariable("person") PersonId id, @RequestBody Part part) {
        people.changeRole(member, id, Needed.field("role", part.role));
        return person(member, id);
    }

    @PutMapping("/people/{person}/disabled")
    @Operation(summary = "Keep somebody out, or let them in again")
    Person disable(
            @AuthenticationPrincipal Member member,
            @PathVariable("person") PersonId id,
            @RequestBody Admission admission) {
        people.disable(member, id, admission.disabled);
        return person(member, id);
    }

    @PostMapping("/people/{person}/erasure")
    @Operation(
            summary = "Forget who somebody is, for good",
            description =
                    "A pseudonym takes the place of name and e-mail wherever they are shown; the account is closed,"
                            + " its tokens are revoked, open seats are free again. What the person did stays, under the"
                            + " pseudonym; published editions stay as they are. It cannot be undone.")
    Person erase(@AuthenticationPrincipal Member member, @PathVariable("person") PersonId id) {
        erasure.erase(member, id);
        return person(member, id);
    }

    @GetMapping("/policy")
    @Operation(summary = "The desk's policy in force")
    PolicyView policy(@AuthenticationPrincipal Member member) {
        return PolicyView.of(policies.inForce(member));
    }

    @GetMapping("/policy/versions")
    @Operation(summary = "Every version of the desk's policy, newest first")
    Page<PolicyView> versions(@AuthenticationPrincipal Member member) {
        return Page.whole(policies.versions(member).stream().map(PolicyView::of).toList());
    }

    @PutMapping("/policy")
    @Operation(
            summary = "Put a new version of the policy in force",
            description = "What is left out stays. Claims in review keep the version they were sent under.")
    PolicyView change(@AuthenticationPrincipal Member member, @RequestBody NewPolicy policy) {
        return PolicyView.of(
                policies.change(member, policy.over(policies.inForce(member).details())));
    }

    private Person person(Member member, PersonId id) {
        return people.all(member).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("person"));
    }
}
