package org.opsrail.task.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opsrail.absence.Absences.Absence;
import org.opsrail.absence.OpenTasks;
import org.opsrail.task.domain.TaskEngine.Reply;
import org.springframework.stereotype.Component;

/** Gives the tasks of somebody who goes away to whoever stands in. */
@Component
class TaskHandOver implements OpenTasks {

    private static final int AT_ONCE = 500;

    private final TaskEngine engine;
    private final OwnMatters matters;
    private final Substitutes substitutes;
    private final StandIns standIns;

    TaskHandOver(TaskEngine engine, OwnMatters matters, Substitutes substitutes, StandIns standIns) {
        this.engine = engine;
        this.matters = matters;
        this.substitutes = substitutes;
        this.standIns = standIns;
    }

    @Override
    public long count(String person) {
        return engine.search(TaskQuery.of(person).slice(0, 1)).total();
    }

    @Override
    public HandedOver handOver(Absence absence) {
        return give(of(absence.person()), matter -> substitutes.during(matter, absence));
    }

    @Override
    public HandedOver handOver(String leaver, String successor) {
        List<Task> tasks =
                Stream.concat(of(leaver).stream(), leftBy(leaver, successor)).toList();
        return give(tasks, matter -> substitutes.after(matter, leaver, successor));
    }

    private List<Task> of(String person) {
        return engine.search(TaskQuery.of(person).slice(0, AT_ONCE)).tasks();
    }

    /** What somebody else got instead, who still has it. */
    private Stream<Task> leftBy(String leaver, String successor) {
        return standIns.leftBy(leaver).entrySet().stream()
                .filter(left -> !left.getValue().equals(successor))
                .flatMap(left -> engine.task(left.getKey()).stream()
                        .filter(task -> task.isOpen() && left.getValue().equals(task.assignee())));
    }

    private HandedOver give(List<Task> tasks, Function<Matter, Substitute> choice) {
        int given =
                (int) tasks.stream().filter(task -> isHandedOver(task, choice)).count();
        return new HandedOver(given, tasks.size() - given);
    }

    private boolean isHandedOver(Task task, Function<Matter, Substitute> choice) {
        Matter matter = Matter.of(task);
        if (matters.isPersonal(matter)) {
            return false;
        }
        Substitute substitute = choice.apply(matter);
        String holder = substitute.holder();
        if (holder == null || engine.assign(task.key(), holder) != Reply.DONE) {
            return false;
        }
        standIns.keep(task.key(), substitute);
        return true;
    }
}
