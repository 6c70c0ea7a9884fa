package org.opsrail.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done.
 *
 * @param actor the engine's id of who did it; null for whoever is signed in, or the worker at work, or else Opsrail
 * @param person employee number of whom it concerns
 * @param system id of the system that it concerns
 * @param concerned the case; null for the one whose job is being worked, if any
 * @param details ids and facts, never personal data: they stay readable for ever
 * @param personal what identifies or describes {@code person}; sealed under that person's key, unreadable once it is
 *     destroyed
 */
public record AuditEntry(
        AuditAction action,
        @Nullable String actor,
        @Nullable String person,
        @Nullable String system,
        @Nullable CaseReference concerned,
        SequencedMap<String, Object> details,
        SequencedMap<String, Object> personal) {

    public AuditEntry {
        if (!personal.isEmpty() && person == null) {
            throw new IllegalArgumentException("Personal details need a person under whose key they are sealed");
        }
    }

    public static AuditEntry of(AuditAction action) {
        return new AuditEntry(action, null, null, null, null, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    public AuditEntry by(@Nullable String whoever) {
        return new AuditEntry(action, whoever, person, system, concerned, details, personal);
    }

    public AuditEntry about(@Nullable String employeeNumber) {
        return new AuditEntry(action, actor, employeeNumber, system, concerned, details, personal);
    }

    public AuditEntry on(@Nullable String systemId) {
        return new AuditEntry(action, actor, person, systemId, concerned, details, personal);
    }

    public AuditEntry in(@Nullable CaseReference known) {
        return new AuditEntry(action, actor, person, system, known, details, personal);
    }

    /** @param value a text, a number, a truth value, or a list of them; null leaves it out */
    public AuditEntry with(String name, @Nullable Object value) {
        return new AuditEntry(action, actor, person, system, concerned, plus(details, name, value), personal);
    }

    /** Like {@link #with}, sealed; the person must be named before. */
    public AuditEntry withPersonal(String name, @Nullable Object value) {
        return new AuditEntry(action, actor, person, system, concerned, details, plus(personal, name, value));
    }

    private static SequencedMap<String, Object> plus(Map<String, Object> known, String name, @Nullable Object value) {
        SequencedMap<String, Object> all = new LinkedHashMap<>(known);
        if (value != null) {
            all.put(name, value);
        }
        return all;
    }
}
