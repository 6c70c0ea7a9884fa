package org.opsrail.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.ProcessTest;
import org.opsrail.directory.Person;
import org.opsrail.onboarding.TargetSystems.Fault;
import org.opsrail.onboarding.domain.AccessChange;
import org.opsrail.onboarding.domain.Decisions;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A job may be delivered again, and nothing is done twice: each handler works the same job two times. */
@ProcessTest
class RepeatedDeliveryTests {

    private static OnboardingFixture company;

    @Autowired
    List<JobHandler<?>> handlers;

    @Autowired
    Decisions decisions;

    private UUID id;
    private Deliveries deliveries;

    @BeforeAll
    static void found(@Autowired ApplicationContext application) {
        company = new OnboardingFixture(application);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @BeforeEach
    void record() throws Exception {
        company.settleIn();
        id = company.record("software-engineer", "Engineering", "Paris", company.inDays(10), OnboardingFixture.BUDDY);
        deliveries = new Deliveries(
                handlers,
                company.jdbc,
                Map.of("onboardingId", id),
                List.of(
                        "onboarding.fact",
                        "onboarding.happening",
                        "onboarding.access_grant",
                        "onboarding.due_item",
                        "notification.message",
                        "directory.access_grant"));
        twice("onboarding.record-start");
    }

    @Test
    void shouldDoNothingTwiceOnTheWayToDayNinety() throws Exception {
        List<AccessChange> changes = plan();
        assertThat(changes).hasSize(2).allMatch(change -> change.change().equals("give"));
        for (AccessChange change : changes) {
            twice("onboarding.provision-access", Map.of("access", change));
        }
        assertThat(company.targets.levels("github", onboarding().employeeNumber()))
                .containsExactly("member");
        assertThat(plan()).isEmpty();
        twice("onboarding.reschedule-stations");
        twice("onboarding.open-day-zero", dayZero());
        twice("onboarding.send-welcome");
        decisions.keep(
                new Decisions.Review(id, "above", onboarding().startDate().plusDays(9), null, null), "E010");
        twice("onboarding.record-operational");
        decisions.keep(new Decisions.Decision(id, 1, Decisions.Outcome.EXTEND, "Not yet.", null), "E010");
        twice("onboarding.extend-trial");
        assertThat(onboarding().extensions()).isEqualTo(1);
        twice("onboarding.confirm-employment");
    }

    @Test
    void shouldDoNothingTwiceWhenAHireIsWithdrawn() throws Exception {
        for (AccessChange change : plan()) {
            twice("onboarding.provision-access", Map.of("access", change));
        }
        company.changes.withdraw(id, "E004");
        twice("onboarding.send-welcome");
        assertThat(company.jdbc
                        .sql("SELECT count(*) FROM notification.message WHERE template = 'welcome'")
                        .query(Integer.class)
                        .single())
                .isZero();
        twice("onboarding.void-paperwork");
        Outcome.Done undo = (Outcome.Done) twice("onboarding.list-accesses-to-undo");
        List<AccessChange> given = changes(undo, "accessesToUndo");
        assertThat(given).hasSize(2).allMatch(change -> change.change().equals("take"));
        // Another job finds nothing left to claim.
        assertThat(changes((Outcome.Done) once("onboarding.list-accesses-to-undo", 99, Map.of()), "accessesToUndo"))
                .isEmpty();
        assertThat(once("onboarding.close-withdrawn", 7, Map.of())).isInstanceOf(Outcome.Failure.class);
        for (AccessChange change : given) {
            twice("onboarding.revoke-access", Map.of("access", change));
        }
        assertThat(company.targets.levels("github", onboarding().employeeNumber()))
                .isEmpty();
        twice("onboarding.close-withdrawn");
    }

    @Test
    void shouldNotOpenDayZeroForWhoIsWithdrawn() throws Exception {
        company.changes.withdraw(id, "E004");

        assertThat(twice("onboarding.open-day-zero", dayZero())).isInstanceOf(Outcome.Done.class);
        assertThat(company.directory
                        .person(onboarding().employeeNumber())
                        .orElseThrow()
                        .status())
                .isEqualTo(Person.Status.JOINING);
    }

    private Map<String, Object> dayZero() {
        return Map.of(
                "dayZeroAt",
                company.onboardings.stations(onboarding()).dayZeroAt().toString());
    }

    @Test
    void shouldEndTwiceAsOnce() throws Exception {
        twice("onboarding.end-employment");
    }

    @Test
    void shouldTakeAwayAtOnceWhatWasGivenToAHireThatIsWithdrawnMeanwhile() throws Exception {
        AccessChange github = plan().getFirst();
        company.changes.withdraw(id, "E004");
        once("onboarding.list-accesses-to-undo", 1, Map.of());

        assertThat(once("onboarding.provision-access", 2, Map.of("access", github)))
                .isEqualTo(Outcome.done());
        assertThat(company.targets.levels(github.system(), onboarding().employeeNumber()))
                .isEmpty();
    }

    @Test
    void shouldTakeAwayAtOnceWhatWasGivenToSomebodyWhoHasLeftMeanwhile(@Autowired Newcomers newcomers)
            throws Exception {
        AccessChange github = plan().getFirst();
        newcomers.leave(onboarding().employeeNumber(), "E004");
        newcomers.leave(onboarding().employeeNumber(), "E004");

        assertThat(once("onboarding.provision-access", 2, Map.of("access", github)))
                .isEqualTo(Outcome.done());
        assertThat(company.targets.levels(github.system(), onboarding().employeeNumber()))
                .isEmpty();
        assertThat(company.jdbc
                        .sql("SELECT count(*) FROM onboarding.happening WHERE what = 'employee-left'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void shouldTryAgainLaterAndLongerEachTimeWhileASystemIsSilent() throws Exception {
        AccessChange github = plan().stream()
                .filter(change -> change.system().equals("github"))
                .findFirst()
                .orElseThrow();
        company.targets.fail("github", Fault.OUT_OF_REACH, 4);

        Outcome.Failure first = (Outcome.Failure) once("onboarding.provision-access", 1, 4, Map.of("access", github));
        Outcome.Failure second = (Outcome.Failure) once("onboarding.provision-access", 1, 3, Map.of("access", github));
        assertThat(second.backOff()).isGreaterThan(first.backOff());
        assertThat(first.message()).contains("GitHub");
        assertThat(once("onboarding.provision-access", 1, 1, Map.of("access", github)))
                .isInstanceOfSatisfying(
                        Outcome.BusinessError.class,
                        error -> assertThat(error.code()).isEqualTo("Err_ConnectorUnavailable"));
    }

    private List<AccessChange> plan() throws Exception {
        List<Map<String, String>> due = List.of(
                Map.of("kind", "access", "item", "github", "detail", "member"),
                Map.of("kind", "access", "item", "chat", "detail", "member"),
                Map.of("kind", "access", "item", "chat", "detail", "member"),
                Map.of("kind", "checklist", "item", "newcomer", "detail", "meet-team"));
        return changes((Outcome.Done) twice("onboarding.plan-accesses", Map.of("dueItems", due)), "accessChanges");
    }

    private static List<AccessChange> changes(Outcome.Done done, String variable) {
        List<AccessChange> changes = new ArrayList<>();
        ((List<?>) done.variables().get(variable)).forEach(change -> changes.add((AccessChange) change));
        return changes;
    }

    private Outcome twice(String type) throws Exception {
        return twice(type, Map.of());
    }

    private Outcome twice(String type, Map<String, Object> variables) throws Exception {
        return deliveries.twice(type, variables);
    }

    private Outcome once(String type, long key, Map<String, Object> variables) throws Exception {
        return once(type, key, 5, variables);
    }

    private Outcome once(String type, long key, int retries, Map<String, Object> variables) throws Exception {
        return deliveries.once(type, key, retries, variables);
    }

    private Onboarding onboarding() {
        return company.onboardings.get(id);
    }
}
