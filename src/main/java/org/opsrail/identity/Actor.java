package org.opsrail.identity;

import java.util.Locale;
import java.util.Set;

/**
 * The person (or technical user) who acts.
 *
 * @param id the engine's name for the actor (assignee): the employee number, or the username of an account without one
 * @param username what the actor signs in with
 * @param displayName how the actor is called on pages
 * @param groups candidate groups, for example {@code people-operations}
 */
public record Actor(
        String id, String username, String displayName, Locale locale, Set<Role> roles, Set<String> groups) {

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether the actor may do what that group does: as its member, or as administrator or ops. */
    public boolean worksFor(String group) {
        return has(Role.ADMIN) || has(Role.OPS) || (has(Role.MEMBER) && groups.contains(group));
    }

    /** Whether the actor may change anything at all: whoever only audits may not. */
    public boolean mayAct() {
        return !roles.isEmpty() && !roles.equals(Set.of(Role.AUDITOR));
    }
}
