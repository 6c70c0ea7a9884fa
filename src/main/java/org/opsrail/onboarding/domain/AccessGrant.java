package org.opsrail.onboarding.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** One level of access to one system, from the plan to its end. */
@Entity
@Table(schema = "onboarding", name = "access_grant")
class AccessGrant {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    private @Nullable UUID id;

    private UUID onboardingId;
    private String system;
    private String level;

    @Enumerated(EnumType.STRING)
    private AccessState state = AccessState.PLANNED;

    private boolean byHand;
    private @Nullable String whyByHand;
    private @Nullable String externalId;
    private Instant plannedAt;
    private @Nullable Instant givenAt;
    private @Nullable Instant verifiedAt;
    private @Nullable Instant takenAt;
    private @Nullable Long undoneIn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AccessGrant() {}

    AccessGrant(UUID onboardingId, String system, String level, Instant plannedAt) {
        this.onboardingId = onboardingId;
        this.system = system;
        this.level = level;
        this.plannedAt = plannedAt;
    }

    /** Due (again): an access on its way out is given again, since nobody knows whether it is still there. */
    void due() {
        if (state == AccessState.LEAVING) {
            state = AccessState.PLANNED;
        }
    }

    /** No longer due, whatever may have been given until now. */
    void leave() {
        if (state != AccessState.TAKEN) {
            state = AccessState.LEAVING;
        }
    }

    /** Nobody but a person can do it. */
    void needHand(String why) {
        byHand = true;
        whyByHand = why;
    }

    /** The system has it now; false when it is no longer wanted. */
    boolean give(@Nullable String account, boolean hand, Instant at) {
        if (state == AccessState.PLANNED) {
            state = AccessState.GIVEN;
            externalId = account;
            byHand = hand;
            givenAt = at;
        }
        return state.held();
    }

    void verify(Instant at) {
        if (state.held()) {
            state = AccessState.VERIFIED;
            verifiedAt = at;
        }
    }

    void report() {
        if (state.held()) {
            state = AccessState.BROKEN;
        }
    }

    void repair() {
        if (state == AccessState.BROKEN) {
            state = AccessState.GIVEN;
        }
    }

    /** To be undone; one that was never given needs nothing. False when another job undoes it already. */
    boolean undo(long job, Instant at) {
        if (undoneIn != null) {
            return undoneIn == job && state == AccessState.LEAVING;
        }
        undoneIn = job;
        drop(at);
        leave();
        return state != AccessState.TAKEN;
    }

    /** Never given, and not to be given any more. */
    void drop(Instant at) {
        if (state == AccessState.PLANNED) {
            leave();
            take(at);
        }
    }

    void take(Instant at) {
        if (state == AccessState.LEAVING) {
            state = AccessState.TAKEN;
            takenAt = at;
        }
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    UUID onboardingId() {
        return onboardingId;
    }

    String system() {
        return system;
    }

    String level() {
        return level;
    }

    AccessState state() {
        return state;
    }

    /** When the last thing happened to it. */
    Instant changedAt() {
        return Stream.of(takenAt, verifiedAt, givenAt)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(plannedAt);
    }

    boolean byHand() {
        return byHand;
    }

    Optional<String> whyByHand() {
        return Optional.ofNullable(whyByHand);
    }

    Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }
}
