package app.touchstone.account;

import static app.touchstone.account.Permission.ASSESS;
import static app.touchstone.account.Permission.MARK;
import static app.touchstone.account.Permission.METHOD;
import static app.touchstone.account.Permission.PUBLISH;
import static app.touchstone.account.Permission.READ;
import static app.touchstone.account.Permission.WRITE;

import java.util.EnumSet;
import java.util.Set;

/** A person's part on a desk. This is the one table of who may do what. */
public enum Role {
    READER(EnumSet.of(READ)),
    REVIEWER(EnumSet.of(READ, MARK, WRITE, ASSESS)),
    EDITOR(EnumSet.of(READ, MARK, WRITE, ASSESS, PUBLISH, METHOD)),
    ADMINISTRATOR(EnumSet.allOf(Permission.class));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
