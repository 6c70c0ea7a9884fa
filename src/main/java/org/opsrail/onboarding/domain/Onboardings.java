package org.opsrail.onboarding.domain;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An onboarding from station to station. Each step may be repeated and then changes nothing. */
@Service
@Transactional
public class Onboardings {

    private final OnboardingRepository onboardings;
    private final AccessGrantRepository grants;
    private final Decisions decisions;
    private final DueItems items;
    private final Answers answers;
    private final Facts facts;
    private final History history;
    private final Directory directory;
    private final People people;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    Onboardings(
            OnboardingRepository onboardings,
            AccessGrantRepository grants,
            Decisions decisions,
            DueItems items,
            Answers answers,
            Facts facts,
            History history,
            Directory directory,
            People people,
            WorkingCalendar calendar,
            InstantSource clock) {
        this.onboardings = onboardings;
        this.grants = grants;
        this.decisions = decisions;
        this.items = items;
        this.answers = answers;
        this.facts = facts;
        this.history = history;
        this.directory = directory;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Onboarding get(UUID id) {
        return onboardings.findById(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Onboarding> find(UUID id) {
        return onboardings.findById(id);
    }

    @Transactional(readOnly = true)
    public Optional<Onboarding> ofCase(long processInstanceKey) {
        return onboardings.findByProcessInstanceKey(processInstanceKey);
    }

    @Transactional(readOnly = true)
    public Person newcomer(Onboarding onboarding) {
        return directory.person(onboarding.employeeNumber()).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Stations stations(Onboarding onboarding) {
        return Stations.of(onboarding, calendar);
    }

    /** Empty when another case works this onboarding already. */
    public Optional<RoutingFacts> begin(UUID id, long processInstanceKey) {
        Onboarding onboarding = locked(id);
        if (!onboarding.begin(processInstanceKey, clock.instant())) {
            return Optional.empty();
        }
        history.addOnce(id, "begun", "");
        return Optional.of(routingFacts(onboarding));
    }

    @Transactional(readOnly = true)
    public RoutingFacts routingFacts(UUID id) {
        return routingFacts(get(id));
    }

    private RoutingFacts routingFacts(Onboarding onboarding) {
        return RoutingFacts.of(onboarding, Stations.of(onboarding, calendar));
    }

    /**
     * The newcomer works here from now on; what is ready this morning is kept as a fact. Nothing happens when the hire
     * was withdrawn meanwhile.
     *
     * @param awaited the day 0 that has come
     * @return false when day 0 was put off meanwhile, and nothing was done
     */
    public boolean openDayZero(UUID id, Instant awaited) {
        Onboarding onboarding = locked(id);
        if (onboarding.state() == OnboardingState.PREPARING
                && stations(onboarding).dayZeroAt().isAfter(awaited)) {
            return false;
        }
        if (!onboarding.state().closed()) {
            openDayZero(onboarding);
        }
        return true;
    }

    private void openDayZero(Onboarding onboarding) {
        UUID id = onboarding.id();
        onboarding.openDayZero();
        people.setStatus(onboarding, Person.Status.ACTIVE);
        List<AccessGrant> due = grants.findCurrent(id).stream()
                .filter(grant -> grant.state() != AccessState.LEAVING)
                .toList();
        facts.add(id, Fact.ACCESSES_DUE_ON_DAY_0, due.size());
        long ready = due.stream().filter(grant -> grant.state().held()).count();
        facts.add(id, Fact.ACCESSES_READY_ON_DAY_0, ready);
        items.handOutChecklists(id);
        history.addOnce(id, "day-0", ready + "/" + due.size());
    }

    public void recordOperational(UUID id, LocalDate since) {
        Onboarding onboarding = locked(id);
        onboarding.operationalSince(since);
        facts.add(id, Fact.DAYS_TO_OPERATIONAL, ChronoUnit.DAYS.between(onboarding.startDate(), since));
        history.addOnce(id, "operational", since.toString());
    }

    public RoutingFacts extend(UUID id) {
        Onboarding onboarding = locked(id);
        onboarding.extend(decisions.extensions(id));
        RoutingFacts facts = routingFacts(onboarding);
        history.add(
                id,
                new History.Happening("extended", facts.stations().dayNinetyAt().toString(), whoDecided(onboarding)),
                "extended-" + onboarding.extensions());
        return facts;
    }

    public void confirm(UUID id) {
        close(id, OnboardingState.CONFIRMED, "confirmed");
    }

    public void end(UUID id) {
        close(id, OnboardingState.ENDED, "ended");
    }

    private String whoDecided(Onboarding onboarding) {
        return decisions.decidedBy(onboarding.id()).orElseGet(onboarding::manager);
    }

    private void close(UUID id, OnboardingState end, String what) {
        Onboarding onboarding = locked(id);
        onboarding.close(end, clock.instant());
        history.add(id, new History.Happening(what, "", whoDecided(onboarding)), what);
    }

    /** What people operations had filed no longer counts. */
    public void voidPaperwork(UUID id) {
        answers.voidAll(id, "onboarding-file-paperwork");
        history.addOnce(id, "paperwork-void", "");
    }

    /** Everything has been undone; who never came is not among the people any more. */
    public void closeWithdrawn(UUID id) {
        Onboarding onboarding = locked(id);
        people.setStatus(onboarding, Person.Status.GONE);
        history.addOnce(id, "withdrawal-done", "");
    }

    /** Accesses of the newcomer that are still there. */
    @Transactional(readOnly = true)
    public List<String> accessesLeft(UUID id) {
        return grants.findCurrent(id).stream().map(AccessGrant::system).toList();
    }

    private Onboarding locked(UUID id) {
        return onboardings.lockById(id).orElseThrow();
    }
}
