package org.opsrail.task.domain;

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
        int given = 0;
        int kept = 0;
        for (Task task :
                engine.search(TaskQuery.of(absence.person()).slice(0, AT_ONCE)).tasks()) {
            if (isHandedOver(task, absence)) {
                given++;
            } else {
                kept++;
            }
        }
        return new HandedOver(given, kept);
    }

    private boolean isHandedOver(Task task, Absence absence) {
        Matter matter = Matter.of(task);
        if (matters.isPersonal(matter)) {
            return false;
        }
        Substitute substitute = substitutes.during(matter, absence);
        String holder = substitute.holder();
        if (holder == null || engine.assign(task.key(), holder) != Reply.DONE) {
            return false;
        }
        standIns.keep(task.key(), substitute);
        return true;
    }
}
