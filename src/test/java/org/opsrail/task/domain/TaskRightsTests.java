package org.opsrail.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.task.domain.Task.State;

class TaskRightsTests {

    /** Who, at a task offered to it-support: s sees, c completes, t takes, g gives back, a assigns. */
    @ParameterizedTest(name = "{0}, assignee {1}, {2}: {3}")
    @CsvSource({
        "assignee,  E001, OPEN,      scg",
        "candidate, E001, OPEN,      s",
        "candidate, none, OPEN,      sct",
        "stranger,  none, OPEN,      -",
        "stranger,  E001, OPEN,      -",
        "admin,     E001, OPEN,      sca",
        "admin,     none, OPEN,      scta",
        "ops,       E001, OPEN,      sa",
        "ops,       none, OPEN,      sta",
        "auditor,   none, OPEN,      s",
        "auditor,   E001, OPEN,      s",
        "assignee,  E001, COMPLETED, s",
        "admin,     E001, CANCELED,  s",
    })
    void shouldLetEachDoWhatIsTheirs(String who, String assignee, State state, String allowed) {
        Task task = task(assignee.equals("none") ? null : assignee, state);
        Actor actor = actor(who);

        String found = (TaskRights.sees(task, actor) ? "s" : "")
                + (TaskRights.completes(task, actor) ? "c" : "")
                + (TaskRights.takes(task, actor) ? "t" : "")
                + (TaskRights.givesBack(task, actor) ? "g" : "")
                + (TaskRights.assigns(task, actor) ? "a" : "");

        assertThat(found).isEqualTo(allowed.equals("-") ? "" : allowed);
    }

    private static Task task(String assignee, State state) {
        Instant day = Instant.parse("2026-03-02T08:00:00Z");
        return new Task(
                1,
                "Repair",
                state,
                "Task_Repair",
                "p",
                2,
                3,
                assignee,
                List.of("it-support"),
                List.of(),
                day,
                null,
                day,
                50);
    }

    private static Actor actor(String who) {
        return switch (who) {
            case "assignee" -> actor("E001", Role.MEMBER, Set.of());
            case "candidate" -> actor("E002", Role.MEMBER, Set.of("it-support"));
            case "stranger" -> actor("E003", Role.MEMBER, Set.of("workplace"));
            case "admin" -> actor("demo", Role.ADMIN, Set.of());
            case "ops" -> actor("E004", Role.OPS, Set.of());
            case "auditor" -> actor("E005", Role.AUDITOR, Set.of("it-support"));
            default -> throw new IllegalArgumentException(who);
        };
    }

    private static Actor actor(String id, Role role, Set<String> groups) {
        return new Actor(id, id, id, Locale.ENGLISH, Set.of(role), groups);
    }
}
