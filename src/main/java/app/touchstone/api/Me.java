package app.touchstone.api;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT)
@Tag(name = "Desk", description = "Who the token stands for, and the desk it opens.")
class Me {

    /** @param permissions what this token may do: its scopes, and no more than its owner */
    record WhoAmI(PersonId person, String name, DeskView desk, Set<Permission> permissions) {}

    /** @param slug the desk's word in public addresses */
    record DeskView(String name, String slug) {}

    private final Desks desks;

    Me(Desks desks) {
        this.desks = desks;
    }

    @GetMapping("/me")
    @Operation(summary = "Who am I, and what may I do?")
    WhoAmI me(@AuthenticationPrincipal Member member) {
        Desks.PublicDesk desk = desks.outside(member.desk());
        return new WhoAmI(
                member.person(),
                member.name(),
                new DeskView(desk.name(), desk.slug()),
                new TreeSet<>(member.permissions()));
    }
}
