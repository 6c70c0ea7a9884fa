package org.opsrail.onboarding.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which accesses a newcomer is due, has, and had; the directory's grants follow. */
@Service
@Transactional
public class Accesses {

    private final OnboardingRepository onboardings;
    private final AccessGrantRepository grants;
    private final Directory directory;
    private final DueItems items;
    private final History history;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    Accesses(
            OnboardingRepository onboardings,
            AccessGrantRepository grants,
            Directory directory,
            DueItems items,
            History history,
            WorkingCalendar calendar,
            InstantSource clock) {
        this.onboardings = onboardings;
        this.grants = grants;
        this.directory = directory;
        this.items = items;
        this.history = history;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Compares what is due with what is there; asking again gives the same answer until something is done. */
    public List<AccessChange> plan(UUID onboardingId, List<DueItem> due) {
        Onboarding onboarding = onboardings.lockById(onboardingId).orElseThrow();
        items.plan(onboardingId, due);
        if (onboarding.state() == OnboardingState.RUNNING) {
            items.handOutChecklists(onboardingId);
        }
        Set<SystemLevel> wanted = due.stream()
                .filter(item -> item.kind().equals("access"))
                .map(item -> new SystemLevel(item.item(), item.detail()))
                .collect(Collectors.toSet());
        return adjust(onboardingId, wanted);
    }

    private List<AccessChange> adjust(UUID onboardingId, Set<SystemLevel> wanted) {
        List<AccessGrant> current = new ArrayList<>(grants.findCurrent(onboardingId));
        current.forEach(grant -> {
            if (wanted.contains(SystemLevel.of(grant))) {
                grant.due();
            } else {
                grant.leave();
            }
        });
        Set<SystemLevel> known = current.stream().map(SystemLevel::of).collect(Collectors.toSet());
        wanted.stream()
                .filter(access -> !known.contains(access))
                .sorted()
                .map(access -> new AccessGrant(onboardingId, access.system(), access.level(), clock.instant()))
                .map(grants::save)
                .forEach(current::add);
        return current.stream()
                .filter(grant -> grant.state() == AccessState.PLANNED || grant.state() == AccessState.LEAVING)
                .map(this::change)
                .toList();
    }

    /** What the job {@code jobKey} has to take away because the hire was withdrawn. */
    public List<AccessChange> undo(UUID onboardingId, long jobKey) {
        UUID locked = onboardings.lockById(onboardingId).orElseThrow().id();
        return grants.findCurrent(locked).stream()
                .filter(grant -> grant.undo(jobKey, clock.instant()))
                .map(this::change)
                .toList();
    }

    /** What was not given yet is not to be given any more; a system that is at work on it gives it back. */
    void drop(UUID onboardingId) {
        grants.findCurrent(onboardingId).forEach(grant -> grant.drop(clock.instant()));
    }

    private AccessChange change(AccessGrant grant) {
        Optional<ConnectedSystem> system = directory.system(grant.system());
        return new AccessChange(
                grant.id(),
                grant.system(),
                grant.level(),
                system.map(ConnectedSystem::owner).orElse(null),
                grant.state() == AccessState.LEAVING ? "take" : "give",
                system.map(ConnectedSystem::connector).isPresent());
    }

    public Access access(UUID grantId) {
        return access(grants.findById(grantId).orElseThrow());
    }

    /** What the newcomer is due or has, by system. */
    public List<Access> current(UUID onboardingId) {
        return grants.findCurrent(onboardingId).stream().map(this::access).toList();
    }

    private Access access(AccessGrant grant) {
        Person person = directory
                .person(onboardings.findById(grant.onboardingId()).orElseThrow().employeeNumber())
                .orElseThrow();
        return new Access(
                grant.id(),
                grant.onboardingId(),
                grant.system(),
                directory.system(grant.system()).orElse(null),
                person,
                grant.level(),
                grant.state(),
                grant.changedAt(),
                grant.whyByHand().orElse(null));
    }

    /** The system has it now; false when it is no longer wanted and has to go again. */
    public boolean given(UUID grantId, @Nullable String account, boolean byHand, @Nullable String actor) {
        AccessGrant grant = grants.lockById(grantId).orElseThrow();
        boolean wanted = grant.give(account, byHand, clock.instant());
        if (wanted) {
            Access access = access(grant);
            directory.grant(new Directory.Grant(
                    access.person().employeeNumber(), grant.system(), grant.level(), today(access.person()), account));
            happened(access, byHand ? "access-given-by-hand" : "access-given", actor);
        }
        return wanted;
    }

    public void taken(UUID grantId, boolean byHand, @Nullable String actor) {
        AccessGrant grant = grants.lockById(grantId).orElseThrow();
        grant.take(clock.instant());
        Access access = access(grant);
        directory.revoke(access.person().employeeNumber(), grant.system(), grant.level());
        happened(access, byHand ? "access-taken-by-hand" : "access-taken", actor);
    }

    /** No connector can do it: {@code why} is told to whoever does it by hand. */
    public void needsHand(UUID grantId, String why) {
        grants.lockById(grantId).orElseThrow().needHand(why);
    }

    void verify(UUID onboardingId, Set<UUID> broken) {
        grants.findCurrent(onboardingId).forEach(grant -> {
            if (broken.contains(grant.id())) {
                grant.report();
            } else {
                grant.verify(clock.instant());
            }
        });
    }

    void repair(UUID grantId) {
        grants.lockById(grantId).ifPresent(AccessGrant::repair);
    }

    List<AccessChange> repairs(Set<UUID> broken) {
        return grants.findAllById(broken).stream().map(this::change).toList();
    }

    private void happened(Access access, String what, @Nullable String actor) {
        history.add(
                access.onboardingId(),
                new History.Happening(what, access.title(), actor),
                what + "/" + access.grantId());
    }

    private LocalDate today(Person person) {
        return calendar.dateAt(clock.instant(), person.place());
    }

    private record SystemLevel(String system, String level) implements Comparable<SystemLevel> {

        static SystemLevel of(AccessGrant grant) {
            return new SystemLevel(grant.system(), grant.level());
        }

        @Override
        public int compareTo(SystemLevel other) {
            return (system + level).compareTo(other.system + other.level);
        }
    }
}
