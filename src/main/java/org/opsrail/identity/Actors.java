package org.opsrail.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who acts, and how actors are called. */
public interface Actors {

    /**
     * Whoever is signed in for the present request.
     *
     * @throws org.springframework.security.access.AccessDeniedException when nobody is
     */
    Actor current();

    /** The account with that engine id (employee number or username). */
    Optional<Actor> byId(String id);

    /** Who belongs to any of these candidate groups and may act: neither disabled accounts nor those that only audit. */
    List<Actor> membersOf(Collection<String> groups);

    /** Who may sign in with that role. */
    List<Actor> having(Role role);

    /** False for a disabled account and one that only audits; true for an employee who has no account yet. */
    boolean mayAct(String id);

    /** Display names by engine id; for an employee without an account the name from the directory. */
    Map<String, String> displayNames(Collection<String> ids);

    /**
     * Creates an account with the role MEMBER for an employee who has none, or opens the one that was closed when the
     * same person left, as if it were new, and returns the path of a single-use, expiring link on which the password is
     * set; empty when the employee has an account already, or one that an administrator has blocked.
     */
    Optional<String> invite(String employeeNumber);

    /**
     * Closes the employee's account, if there is one, with its sessions and its invitations, in the transaction of the
     * caller. What an administrator has blocked stays blocked.
     *
     * @return false when it is the last administrator's: then nothing was changed
     */
    boolean close(String employeeNumber, Closure why);
}
