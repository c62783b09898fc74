package app.touchstone.account;

import java.util.EnumSet;
import java.util.Set;

/** What a token may do at the most; never more than the person it belongs to. */
public enum Scope {
    READ(EnumSet.of(Permission.READ)),
    WRITE(EnumSet.of(Permission.READ, Permission.MARK, Permission.WRITE)),
    ASSESS(EnumSet.of(Permission.READ, Permission.ASSESS)),
    PUBLISH(EnumSet.of(Permission.READ, Permission.PUBLISH)),
    ADMINISTER(EnumSet.of(Permission.READ, Permission.METHOD, Permission.PEOPLE));

    private final Set<Permission> permissions;

    Scope(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
