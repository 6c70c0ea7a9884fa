package org.opsrail.identity;

/** Why nobody can sign in with an account. */
public enum Closure {
    /** By an administrator, and opened again by nobody else. */
    BLOCKED,
    HIRE_WITHDRAWN,
    EMPLOYMENT_ENDED;

    /** Whether an invitation of the same person, who was hired again, opens the account. */
    public boolean endsWithNewHire() {
        return this != BLOCKED;
    }
}
