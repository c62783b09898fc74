package app.touchstone.account;

import app.touchstone.basis.Problem;
import java.util.Set;

/**
 * Who is acting, on which desk, and what they may do there. Every service takes one first, so that screens, the
 * interface for scripts and background work stand under the same rules.
 */
public record Member(PersonId person, String name, DeskId desk, String deskName, Set<Permission> permissions) {

    public Member {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** @throws Problem FORBIDDEN when this member may not */
    public Member require(Permission permission) {
        if (!may(permission)) {
            throw Problem.forbidden(permission.name());
        }
        return this;
    }
}
