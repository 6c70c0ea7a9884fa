package org.opsrail.onboarding.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/**
 * One newcomer's way from the hire to the decision. Whoever records it starts the process
 * {@code employee-onboarding} with the one variable {@code onboardingId}; if two instances come to be started for it,
 * the first to {@linkplain #begin begin} is the one and the other ends by itself.
 */
@Entity
@Table(schema = "onboarding", name = "onboarding")
public class Onboarding {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    private @Nullable UUID id;

    private String employeeNumber;
    private String manager;
    private @Nullable String buddy;
    private String role;
    private String team;
    private String place;
    private String contractType;
    private LocalDate requestedStartDate;
    private LocalDate startDate;

    @Enumerated(EnumType.STRING)
    private OnboardingState state = OnboardingState.STARTING;

    private int extensions;
    private @Nullable LocalDate operationalSince;
    private @Nullable Long processInstanceKey;
    private Instant requestedAt;
    private @Nullable Instant begunAt;
    private @Nullable Instant closedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Onboarding() {}

    private Onboarding(Hire hire, Instant requestedAt) {
        this.employeeNumber = hire.employeeNumber();
        this.manager = hire.manager();
        this.buddy = hire.buddy();
        this.role = hire.role();
        this.team = hire.team();
        this.place = hire.place();
        this.contractType = hire.contractType();
        this.requestedStartDate = hire.startDate();
        this.startDate = hire.startDate();
        this.requestedAt = requestedAt;
    }

    public static Onboarding of(Hire hire, Instant requestedAt) {
        return new Onboarding(hire, requestedAt);
    }

    /** The instance that works this onboarding is known; false when another one already does. */
    public boolean begin(long instance, Instant at) {
        if (processInstanceKey == null) {
            processInstanceKey = instance;
        }
        if (processInstanceKey == instance && state == OnboardingState.STARTING) {
            state = OnboardingState.PREPARING;
            begunAt = at;
        }
        return processInstanceKey == instance;
    }

    Change moveStart(LocalDate date, LocalDate today) {
        if (state != OnboardingState.STARTING && state != OnboardingState.PREPARING) {
            return Change.refused("has-started");
        }
        if (date.isBefore(today)) {
            return Change.refused("date-in-the-past");
        }
        startDate = date;
        return Change.MADE;
    }

    Change changeManager(String newManager) {
        if (state.closed()) {
            return Change.refused("is-closed");
        }
        if (newManager.equals(employeeNumber)) {
            return Change.refused("own-manager");
        }
        manager = newManager;
        return Change.MADE;
    }

    Change changeRole(String newRole, String newTeam, String newPlace) {
        if (state.closed()) {
            return Change.refused("is-closed");
        }
        role = newRole;
        team = newTeam;
        place = newPlace;
        return Change.MADE;
    }

    Change nameBuddy(String colleague) {
        if (state.closed()) {
            return Change.refused("is-closed");
        }
        if (colleague.equals(employeeNumber)) {
            return Change.refused("own-buddy");
        }
        buddy = colleague;
        return Change.MADE;
    }

    Change withdraw(Instant at) {
        if (state.closed()) {
            return Change.refused("is-closed");
        }
        close(OnboardingState.WITHDRAWN, at);
        return Change.MADE;
    }

    Change leave(Instant at) {
        if (state.closed()) {
            return Change.refused("is-closed");
        }
        close(OnboardingState.ENDED, at);
        return Change.MADE;
    }

    void openDayZero() {
        if (state == OnboardingState.PREPARING) {
            state = OnboardingState.RUNNING;
        }
    }

    /** @param times how often it has been decided to extend */
    void extend(int times) {
        extensions = times;
    }

    void operationalSince(LocalDate date) {
        operationalSince = date;
    }

    void close(OnboardingState end, Instant at) {
        if (!state.closed()) {
            state = end;
            closedAt = at;
        }
    }

    public UUID id() {
        if (id == null) {
            throw new IllegalStateException("An onboarding has an id once it is saved");
        }
        return id;
    }

    public String employeeNumber() {
        return employeeNumber;
    }

    public String manager() {
        return manager;
    }

    public Optional<String> buddy() {
        return Optional.ofNullable(buddy);
    }

    public String role() {
        return role;
    }

    public String team() {
        return team;
    }

    public String place() {
        return place;
    }

    public String contractType() {
        return contractType;
    }

    /** The date in the request, by which the same request is recognised; never moved. */
    public LocalDate requestedStartDate() {
        return requestedStartDate;
    }

    public LocalDate startDate() {
        return startDate;
    }

    public OnboardingState state() {
        return state;
    }

    public int extensions() {
        return extensions;
    }

    public Optional<LocalDate> operationalSince() {
        return Optional.ofNullable(operationalSince);
    }

    public Optional<Long> processInstanceKey() {
        return Optional.ofNullable(processInstanceKey);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Optional<Instant> begunAt() {
        return Optional.ofNullable(begunAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
