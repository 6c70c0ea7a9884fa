package org.opsrail.onboarding.domain;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Closure;
import org.opsrail.onboarding.OnboardingChanged;
import org.opsrail.onboarding.OnboardingChanged.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes on the way. Kept first; the case hears of them after the commit, again until it has. */
@Service
@Transactional
public class OnboardingChanges {

    private final OnboardingRepository onboardings;
    private final People people;
    private final Accesses accesses;
    private final Actors actors;
    private final History history;
    private final OnboardingMail mail;
    private final ApplicationEventPublisher events;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    OnboardingChanges(
            OnboardingRepository onboardings,
            People people,
            Accesses accesses,
            Actors actors,
            History history,
            OnboardingMail mail,
            ApplicationEventPublisher events,
            WorkingCalendar calendar,
            InstantSource clock) {
        this.onboardings = onboardings;
        this.people = people;
        this.accesses = accesses;
        this.actors = actors;
        this.history = history;
        this.mail = mail;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Change moveStart(UUID id, LocalDate date, String actor) {
        return change(id, What.START_DATE_MOVED, date.toString(), actor, onboarding -> {
            if (onboarding.startDate().equals(date)) {
                return Change.refused("same-date");
            }
            return onboarding.moveStart(date, calendar.dateAt(clock.instant(), onboarding.place()));
        });
    }

    public Change changeManager(UUID id, String manager, String actor) {
        if (!people.works(manager)) {
            return Change.refused("unknown-person");
        }
        Onboarding changing = onboardings.lockById(id).orElseThrow();
        String former = changing.manager();
        Change changed = change(id, What.MANAGER_CHANGED, manager, actor, onboarding -> {
            if (onboarding.manager().equals(manager)) {
                return Change.refused("same-manager");
            }
            return onboarding.changeManager(manager);
        });
        if (changed instanceof Change.Made) {
            tell(id, What.ROLE_CHANGED);
            mail.managerReplaced(changing, former, manager);
        }
        return changed;
    }

    public Change changeRole(UUID id, String role, String team, String place, String actor) {
        if (!people.knows(role, team, place)) {
            return Change.refused("unknown-role");
        }
        return change(id, What.ROLE_CHANGED, role + " · " + team + " · " + place, actor, onboarding -> {
            if (Objects.equals(onboarding.role(), role)
                    && Objects.equals(onboarding.team(), team)
                    && Objects.equals(onboarding.place(), place)) {
                return Change.refused("same-role");
            }
            return onboarding.changeRole(role, team, place);
        });
    }

    /** Whoever was withdrawn can't sign in from this moment on. */
    public Change withdraw(UUID id, String actor) {
        return change(id, What.HIRE_WITHDRAWN, "", actor, onboarding -> {
            if (!onboarding.state().closed() && !actors.close(onboarding.employeeNumber(), Closure.HIRE_WITHDRAWN)) {
                return Change.refused("last-administrator");
            }
            return onboarding.withdraw(clock.instant());
        });
    }

    /** The leaving takes back what was given; what was not given yet is given no more. */
    Change leave(UUID id, String actor) {
        return change(id, What.EMPLOYEE_LEFT, "", actor, onboarding -> {
            accesses.drop(id);
            return onboarding.leave(clock.instant());
        });
    }

    public Change changeBuddy(UUID id, String buddy, String actor) {
        if (!people.works(buddy)) {
            return Change.refused("unknown-person");
        }
        Onboarding changing = onboardings.lockById(id).orElseThrow();
        Optional<String> former = changing.buddy();
        What what = former.isPresent() ? What.BUDDY_CHANGED : What.BUDDY_NAMED;
        Change changed = change(
                id,
                what,
                buddy,
                actor,
                onboarding -> former.filter(buddy::equals).isPresent()
                        ? Change.refused("same-buddy")
                        : onboarding.nameBuddy(buddy));
        if (changed instanceof Change.Made) {
            former.ifPresentOrElse(
                    replaced -> {
                        mail.buddyNamedAnew(changing, buddy);
                        mail.buddyReplaced(changing, replaced, buddy);
                    },
                    () -> mail.buddyNamed(id));
        }
        return changed;
    }

    /** In the case's own task, which tells the case by itself. */
    public Change nameBuddy(UUID id, String buddy, String actor) {
        if (!people.works(buddy)) {
            return Change.refused("unknown-person");
        }
        Change change = onboardings.lockById(id).orElseThrow().nameBuddy(buddy);
        if (change instanceof Change.Made) {
            history.add(id, new History.Happening("buddy-named", buddy, actor), "buddy/" + buddy);
            mail.buddyNamed(id);
        }
        return change;
    }

    private Change change(UUID id, What what, String about, String actor, Function<Onboarding, Change> change) {
        Onboarding onboarding = onboardings.lockById(id).orElseThrow();
        Change outcome = change.apply(onboarding);
        if (outcome instanceof Change.Made) {
            UUID changeId = tell(id, what);
            people.follow(onboarding);
            history.add(id, new History.Happening(key(what), about, actor), changeId.toString());
        }
        return outcome;
    }

    private UUID tell(UUID id, What what) {
        UUID changeId = UUID.randomUUID();
        events.publishEvent(new OnboardingChanged(changeId, id, what));
        return changeId;
    }

    private static String key(What what) {
        return what.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
