package app.touchstone.account;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who the running request belongs to, signed in by password or by token; rights are read afresh at each call. */
@Component
public class CurrentMember {

    private final Desks desks;

    CurrentMember(Desks desks) {
        this.desks = desks;
    }

    /** Nobody outside a request, before sign-in, or when the account has been disabled meanwhile. */
    public Optional<Member> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return Optional.empty();
        }
        return switch (authentication.getPrincipal()) {
            case SignedIn person -> desks.member(PersonId.of(person.id()));
            case Member member -> Optional.of(member);
            case null, default -> Optional.empty();
        };
    }

    /** @throws app.touchstone.basis.Problem FORBIDDEN when nobody is signed in */
    public Member get() {
        return find().orElseThrow(() -> app.touchstone.basis.Problem.forbidden("READ"));
    }
}
