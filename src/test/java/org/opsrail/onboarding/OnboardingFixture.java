package org.opsrail.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.connector.ConnectorSettings;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.Person;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.document.SampleFiles;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.onboarding.domain.Hire;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.domain.OnboardingChanges;
import org.opsrail.onboarding.domain.OnboardingRepository;
import org.opsrail.onboarding.domain.Onboardings;
import org.opsrail.task.TaskDesk;
import org.opsrail.task.domain.Completion;
import org.opsrail.task.domain.TaskCompletion;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A company with systems that answer, people who join, and people who do their tasks as they do in the pages. */
final class OnboardingFixture implements AutoCloseable {

    static final String MANAGER = "E010";
    static final String BUDDY = "E014";

    /** Has no account that other tests sign in with: who leaves can no longer do so. */
    static final String LEAVER = "E019";

    private static final AtomicInteger NUMBERS = new AtomicInteger(500);
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final Directory directory;
    final OnboardingChanges changes;
    final Onboardings onboardings;
    final JdbcClient jdbc;
    final TargetSystems targets;

    private final DirectoryFiles files;
    private final OnboardingRepository repository;
    private final TaskCompletion completion;
    private final TaskDesk desk;
    private final WorkingCalendar calendar;
    private final InstantSource clock;
    private final CamundaClient camunda;
    private final URI base;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OnboardingFixture(ApplicationContext application) {
        this.directory = application.getBean(Directory.class);
        this.files = application.getBean(DirectoryFiles.class);
        this.changes = application.getBean(OnboardingChanges.class);
        this.onboardings = application.getBean(Onboardings.class);
        this.repository = application.getBean(OnboardingRepository.class);
        this.completion = application.getBean(TaskCompletion.class);
        this.desk = application.getBean(TaskDesk.class);
        this.calendar = application.getBean(WorkingCalendar.class);
        this.clock = application.getBean(InstantSource.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.camunda = application.getBean(CamundaClient.class);
        this.base =
                application.getBean(ConnectorSettings.class).allowedEndpoints().getFirst();
        this.targets = new TargetSystems(base);
        this.events = application;
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    @Override
    public void close() {
        targets.close();
    }

    void settleIn() {
        // The engine is empty before each test and counts its keys from the start again.
        jdbc.sql(
                        "TRUNCATE onboarding.onboarding, offboarding.offboarding, accessreview.reading, notification.message, task.assignment_news CASCADE")
                .update();
        SampleDirectory.settleIn(files, today());
        directory.systems().stream()
                .filter(system -> system.connector() != null)
                .forEach(system -> directory.save(new ConnectedSystem(
                        system.id(), system.name(), system.owner(), "webhook", base + "/" + system.id(), "sample")));
        targets.reset();
        camunda.newDeployResourceCommand()
                .addResourceFromClasspath("bpmn/employee-onboarding.bpmn")
                .addResourceFromClasspath("bpmn/employee-offboarding.bpmn")
                .addResourceFromClasspath("dmn/role-access.dmn")
                .send()
                .join();
        FormFiles.deploy(camunda);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    Instant now() {
        return clock.instant();
    }

    /** A worked day, some days ahead. */
    LocalDate inDays(int days) {
        return calendar.workingDayOnOrAfter(today().plusDays(days), "Paris");
    }

    Case hire(String role, String team, String place, LocalDate start, @Nullable String buddy) {
        return start(record(role, team, place, start, buddy));
    }

    Case engineer(LocalDate start) {
        return hire("software-engineer", "Engineering", "Paris", start, BUDDY);
    }

    UUID record(String role, String team, String place, LocalDate start, @Nullable String buddy) {
        String number = "N" + NUMBERS.getAndIncrement();
        directory.save(new Person(
                number,
                "Alice",
                "Martin " + number,
                number.toLowerCase(Locale.ROOT) + "@example.org",
                number.toLowerCase(Locale.ROOT) + "@example.com",
                role,
                team,
                MANAGER,
                place,
                "permanent",
                start,
                Person.Status.JOINING));
        Hire hire = new Hire(number, MANAGER, buddy, role, team, place, start, "permanent");
        return repository.saveAndFlush(Onboarding.of(hire, clock.instant())).id();
    }

    Case start(UUID onboardingId) {
        long key = camunda.newCreateInstanceCommand()
                .bpmnProcessId("employee-onboarding")
                .latestVersion()
                .variables(Map.of("onboardingId", onboardingId.toString()))
                .send()
                .join()
                .getProcessInstanceKey();
        return new Case(onboardingId, key);
    }

    Instant at(LocalDate date, int hour) {
        return calendar.at(date, java.time.LocalTime.of(hour, 0), "Paris");
    }

    /** Leaves at once. */
    Case leave(String employeeNumber, String manager, String place) {
        return leave(employeeNumber, manager, place, null);
    }

    /** @param lastDay null for at once */
    Case leave(String employeeNumber, String manager, String place, @Nullable LocalDate lastDay) {
        Map<String, Object> variables = new java.util.HashMap<>();
        variables.put("offboardingId", UUID.randomUUID().toString());
        variables.put("employeeNumber", employeeNumber);
        variables.put("manager", manager);
        variables.put("place", place);
        variables.put("leavingDate", lastDay == null ? null : lastDay.toString());
        long key = camunda.newCreateInstanceCommand()
                .bpmnProcessId("employee-offboarding")
                .latestVersion()
                .variables(variables)
                .send()
                .join()
                .getProcessInstanceKey();
        return new Case(UUID.randomUUID(), key);
    }

    /** As the module tells of a change, after its commit. */
    void tell(OnboardingChanged change) {
        transaction.executeWithoutResult(status -> events.publishEvent(change));
    }

    static Actor person(String id) {
        return new Actor(id, id, id, Locale.ENGLISH, Set.of(Role.MEMBER), Set.of());
    }

    static Actor memberOf(String group) {
        return new Actor("E004", "helene", "Hélène", Locale.ENGLISH, Set.of(Role.MEMBER), Set.of(group));
    }

    /** One onboarding under way. */
    final class Case {

        final UUID id;
        final long key;

        Case(UUID id, long key) {
            this.id = id;
            this.key = key;
        }

        Onboarding onboarding() {
            return onboardings.get(id);
        }

        String newcomer() {
            return onboarding().employeeNumber();
        }

        List<UserTask> open(String element) {
            return camunda.newUserTaskSearchRequest()
                    .filter(task ->
                            task.processInstanceKey(key).elementId(element).state(UserTaskState.CREATED))
                    .page(page -> page.limit(100))
                    .send()
                    .join()
                    .items();
        }

        UserTask task(String element) {
            return tasks(element, 1).getFirst();
        }

        List<UserTask> tasks(String element, int count) {
            return await("open " + element)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> open(element), tasks -> tasks.size() == count);
        }

        /** Until so many are open, something else has to happen again and again: time to pass, for example. */
        List<UserTask> tasksWhile(String element, int count, Runnable meanwhile) {
            return await("open " + element)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(
                            () -> {
                                meanwhile.run();
                                return open(element);
                            },
                            tasks -> tasks.size() == count);
        }

        UserTask taskOf(String element, String assignee) {
            return open(element).stream()
                    .filter(task -> assignee.equals(task.getAssignee()))
                    .findFirst()
                    .orElseThrow();
        }

        /** The task as it is now. */
        UserTask again(UserTask task) {
            return camunda.newUserTaskGetRequest(task.getUserTaskKey()).send().join();
        }

        /** The case that this one has called. */
        Case called(String process) {
            return await("called " + process)
                    .atMost(PATIENCE)
                    .until(
                            () -> camunda.newProcessInstanceSearchRequest()
                                    .filter(instance -> instance.processDefinitionId(process)
                                            .parentProcessInstanceKey(key))
                                    .send()
                                    .join()
                                    .items(),
                            found -> !found.isEmpty())
                    .stream()
                    .map(instance -> new Case(id, instance.getProcessInstanceKey()))
                    .findFirst()
                    .orElseThrow();
        }

        /** Each of the elements was completed; asked one by one, since a case has more of them than a page shows. */
        void passed(String... elements) {
            for (String element : elements) {
                awaitElement(element, ElementInstanceState.COMPLETED);
            }
        }

        long times(String element) {
            return camunda.newElementInstanceSearchRequest()
                    .filter(instance -> instance.processInstanceKey(key).elementId(element))
                    .send()
                    .join()
                    .items()
                    .size();
        }

        void waitsAt(String element) {
            awaitElement(element, ElementInstanceState.ACTIVE);
        }

        private void awaitElement(String element, ElementInstanceState state) {
            await(element + " " + state)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !camunda.newElementInstanceSearchRequest()
                            .filter(instance -> instance.processInstanceKey(key)
                                    .elementId(element)
                                    .state(state))
                            .send()
                            .join()
                            .items()
                            .isEmpty());
        }

        String grant(String system) {
            return jdbc.sql("SELECT id::text FROM onboarding.access_grant WHERE onboarding_id = ? AND system = ?")
                    .params(id, system)
                    .query(String.class)
                    .single();
        }

        void complete(String element, Actor actor, Map<String, Object> answers) {
            complete(task(element), actor, answers);
        }

        void filePaperwork(Actor actor) {
            complete("Task_FilePaperwork", actor, paperwork(actor));
        }

        /** What the form asks for, with a file that was uploaded for it. */
        Map<String, Object> paperwork(Actor actor) {
            long task = task("Task_FilePaperwork").getUserTaskKey();
            String contract = desk.attach(task, actor, "contract", "contract.pdf", SampleFiles.pdf("Contract"))
                    .orElseThrow();
            return Map.of(
                    "contract",
                    List.of(contract),
                    "identityChecked",
                    true,
                    "confidentialityAgreed",
                    true,
                    "trainings",
                    List.of("security-awareness", "data-protection"));
        }

        Completion attempt(String element, Actor actor, Map<String, Object> answers) {
            return completion.complete(task(element).getUserTaskKey(), answers, actor, Locale.ENGLISH);
        }

        /** What the task's form shows at first; needs a form that refuses to stay empty. */
        Map<String, Object> shown(String element, Actor actor) {
            Map<String, Object> seen = new HashMap<>();
            assertThat(desk.complete(task(element).getUserTaskKey(), actor, shown -> {
                        seen.putAll(shown);
                        return Map.of();
                    }))
                    .isFalse();
            return seen;
        }

        void complete(UserTask task, Actor actor, Map<String, Object> answers) {
            assertThat(completion.complete(task.getUserTaskKey(), answers, actor, Locale.ENGLISH))
                    .as(task.getElementId())
                    .isInstanceOf(Completion.Completed.class);
        }

        void travelTo(Instant when, CamundaProcessTestContext time) {
            time.increaseTime(Duration.between(now(), when).plusSeconds(1));
        }

        void dayZero(CamundaProcessTestContext time) {
            travelTo(onboardings.stations(onboarding()).dayZeroAt(), time);
        }

        void daySeven(CamundaProcessTestContext time) {
            travelTo(onboardings.stations(onboarding()).daySevenAt(), time);
        }

        void dayThirty(CamundaProcessTestContext time) {
            travelTo(onboardings.stations(onboarding()).dayThirtyAt(), time);
        }

        void dayNinety(CamundaProcessTestContext time) {
            travelTo(onboardings.stations(onboarding()).dayNinetyAt(), time);
        }

        /** The states of the accesses by system. */
        Map<String, String> accesses() {
            Map<String, String> states = new java.util.TreeMap<>();
            jdbc.sql("SELECT system, state FROM onboarding.access_grant WHERE onboarding_id = ? ORDER BY planned_at")
                    .param(id)
                    .query(row -> {
                        states.put(row.getString("system"), row.getString("state"));
                    });
            return states;
        }

        void awaitAccess(String system, String state) {
            await(system + " " + state)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> state.equals(accesses().get(system)));
        }

        List<String> history() {
            return jdbc.sql("SELECT what FROM onboarding.happening WHERE onboarding_id = ? ORDER BY id")
                    .param(id)
                    .query(String.class)
                    .list();
        }

        Map<String, Long> facts() {
            Map<String, Long> facts = new java.util.TreeMap<>();
            jdbc.sql("SELECT name, sum(value) AS total FROM onboarding.fact WHERE onboarding_id = ? GROUP BY name")
                    .param(id)
                    .query(row -> {
                        facts.put(row.getString("name"), row.getLong("total"));
                    });
            return facts;
        }

        /** The newcomer's account: open, or why it is closed. */
        String account() {
            return jdbc.sql("SELECT coalesce(closure, 'open') FROM identity.account WHERE employee_number = ?")
                    .param(newcomer())
                    .query(String.class)
                    .single();
        }

        /** The templates of the mails that were written about this case, with their recipients. */
        List<String> mails() {
            return jdbc.sql("SELECT idempotency_key FROM notification.message WHERE idempotency_key LIKE ? ORDER BY 1")
                    .param("onboarding/" + id + "/%")
                    .query(String.class)
                    .list();
        }
    }
}
