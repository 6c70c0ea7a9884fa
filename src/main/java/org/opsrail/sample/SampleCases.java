package org.opsrail.sample;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.onboarding.intake.HireColumns;
import org.opsrail.onboarding.intake.Intake;
import org.opsrail.onboarding.intake.IntakeReport;
import org.opsrail.tabular.Row;
import org.opsrail.task.TaskDesk;
import org.opsrail.task.TaskDesk.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Onboardings under way at different days: each newcomer's case is started as people operations would, and its tasks
 * are completed as the people concerned would, up to where the {@linkplain Newcomer plan} says. Stopped in between, it
 * goes on where it was.
 */
@Component
@Profile("local | test")
class SampleCases {

    static final String STEP = "cases-under-way";

    private static final Logger LOG = LoggerFactory.getLogger(SampleCases.class);
    /** The engine announces no end of its work: what is quiet for {@link #QUIET_ROUNDS} pauses is taken as done. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private static final int QUIET_ROUNDS = 10;
    private static final int MOST_ROUNDS = 400;

    /** Who answers for a group. */
    private static final Map<String, String> IN_GROUP =
            Map.of("people-operations", "E002", "it-support", "E005", "workplace", "E003");

    private final Directory directory;
    private final Intake intake;
    private final TaskDesk desk;
    private final SampleProgress progress;
    private final InstantSource clock;

    SampleCases(Directory directory, Intake intake, TaskDesk desk, SampleProgress progress, InstantSource clock) {
        this.directory = directory;
        this.intake = intake;
        this.desk = desk;
        this.progress = progress;
        this.clock = clock;
    }

    /** Returns once nothing that the plan asks for waits any more. */
    void bringUnderWay() throws InterruptedException {
        if (progress.isDone(STEP)) {
            return;
        }
        int quiet = 0;
        for (int round = 0; quiet < QUIET_ROUNDS && round < MOST_ROUNDS; round++) {
            quiet = work(cases()) == 0 ? quiet + 1 : 0;
            // Tasks appear as workers of all modules come to rest, which nothing announces.
            Thread.sleep(PAUSE);
        }
        progress.done(STEP);
        LOG.info("The sample company's newcomers are on their way");
    }

    private Map<Newcomer, Long> cases() {
        IntakeReport report = intake.take(Arrays.stream(Newcomer.values())
                .map(this::row)
                .flatMap(Stream::ofNullable)
                .toList());
        Map<Newcomer, Long> cases = new HashMap<>();
        Stream.concat(report.started().stream(), report.alreadyStarted().stream())
                .filter(started -> started.processInstanceKey() != null)
                .forEach(started -> cases.put(
                        Newcomer.of(started.employeeNumber()), Objects.requireNonNull(started.processInstanceKey())));
        return cases;
    }

    private Row row(Newcomer newcomer) {
        Person person = person(newcomer);
        return new Row(
                1,
                Map.ofEntries(
                        Map.entry(HireColumns.EMPLOYEE_NUMBER, person.employeeNumber()),
                        Map.entry(HireColumns.FIRST_NAME, person.firstName()),
                        Map.entry(HireColumns.LAST_NAME, person.lastName()),
                        Map.entry(HireColumns.PRIVATE_EMAIL, Objects.requireNonNullElse(person.privateEmail(), "")),
                        Map.entry(HireColumns.WORK_EMAIL, person.workEmail()),
                        Map.entry(HireColumns.ROLE, person.role()),
                        Map.entry(HireColumns.TEAM, person.team()),
                        Map.entry(HireColumns.MANAGER, Objects.requireNonNullElse(person.manager(), "")),
                        Map.entry(HireColumns.BUDDY, Objects.requireNonNullElse(newcomer.buddy(), "")),
                        Map.entry(HireColumns.START_DATE, person.startDate().toString()),
                        Map.entry(HireColumns.PLACE, person.place()),
                        Map.entry(HireColumns.CONTRACT_TYPE, person.contractType())),
                0);
    }

    private Person person(Newcomer newcomer) {
        return directory.person(newcomer.number()).orElseThrow();
    }

    private long work(Map<Newcomer, Long> cases) {
        return cases.entrySet().stream()
                .mapToLong(entry -> work(entry.getKey(), desk.waiting(entry.getValue())))
                .sum();
    }

    private long work(Newcomer newcomer, List<Waiting> waiting) {
        return waiting.stream()
                .filter(task -> newcomer.hasDone(task.elementId()))
                .filter(task -> complete(newcomer, task))
                .count();
    }

    private boolean complete(Newcomer newcomer, Waiting task) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Person person = person(newcomer);
        Actor actor = actor(task);
        Map<String, Object> files = files(task, actor, person);
        return desk.complete(task.key(), actor, shown -> {
            Map<String, Object> answers =
                    new HashMap<>(SampleAnswers.to(task.elementId(), person, newcomer, today, shown));
            answers.putAll(files);
            return answers;
        });
    }

    private Map<String, Object> files(Waiting task, Actor actor, Person person) {
        return task.elementId().equals("Task_FilePaperwork")
                ? desk.attach(task.key(), actor, "contract", SampleContract.NAME, SampleContract.of(person))
                        .<Map<String, Object>>map(id -> Map.of("contract", List.of(id)))
                        .orElse(Map.of())
                : Map.of();
    }

    private Actor actor(Waiting task) {
        String number = task.assignee() != null
                ? task.assignee()
                : task.groups().stream().map(IN_GROUP::get).findFirst().orElse("E002");
        String name = directory.person(number).map(Person::displayName).orElse(number);
        return new Actor(number, number, name, Locale.ENGLISH, Set.of(Role.MEMBER), task.groups());
    }
}
