package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.account.NewPerson;
import app.touchstone.account.People;
import app.touchstone.account.Person;
import app.touchstone.account.PersonId;
import app.touchstone.account.Role;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.ScaleId;
import app.touchstone.review.DeskPolicy;
import app.touchstone.review.Policies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

    /** @param assessmentsNeeded 1 to 5 */
    record NewPolicy(int assessmentsNeeded, @Nullable ScaleId scale) {}

    private final People people;
    private final Policies policies;

    PeopleApi(People people, Policies policies) {
        this.people = people;
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

    @GetMapping("/policy")
    @Operation(summary = "The desk's policy in force")
    DeskPolicy policy(@AuthenticationPrincipal Member member) {
        return policies.inForce(member);
    }

    @PutMapping("/policy")
    @Operation(summary = "Put a new version of the policy in force")
    DeskPolicy change(@AuthenticationPrincipal Member member, @RequestBody NewPolicy policy) {
        return policies.change(member, policy.assessmentsNeeded, Needed.field("scale", policy.scale));
    }

    private Person person(Member member, PersonId id) {
        return people.all(member).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("person"));
    }
}
