package org.opsrail.cost.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opsrail.cost.Cost;
import org.opsrail.cost.Cost.Part;
import org.opsrail.cost.Costs;
import org.opsrail.task.TaskDone;
import org.opsrail.task.WorkMeasured;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Added once, and never changed. */
@Repository
@Transactional
class CostTable implements Costs {

    private final JdbcClient jdbc;

    CostTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(WorkMeasured work, BigDecimal hourlyRate) {
        jdbc.sql("""
                INSERT INTO cost.work (id, task_key, case_key, element, role, worked_on, seconds, hourly_rate)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(
                        work.id(),
                        work.taskKey(),
                        work.processInstanceKey(),
                        work.elementId(),
                        work.role(),
                        work.day(),
                        work.time().toSeconds(),
                        hourlyRate)
                .update();
    }

    void add(TaskDone done) {
        jdbc.sql("INSERT INTO cost.task_done (task_key, case_key) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(done.taskKey(), done.processInstanceKey())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Cost> of(Collection<Long> processInstanceKeys) {
        Long[] keys = processInstanceKeys.toArray(Long[]::new);
        Map<Long, List<Part>> parts = new HashMap<>();
        jdbc.sql("""
                SELECT case_key, role, sum(seconds) AS seconds, sum(seconds * hourly_rate) / 3600 AS euros
                FROM cost.work WHERE case_key = ANY (?) GROUP BY case_key, role ORDER BY seconds DESC, role""").param(keys).query(row -> {
            parts.computeIfAbsent(row.getLong("case_key"), key -> new ArrayList<>())
                    .add(new Part(
                            row.getString("role"),
                            Duration.ofSeconds(row.getLong("seconds")),
                            row.getBigDecimal("euros")));
        });
        Map<Long, Cost> costs = new HashMap<>();
        parts.forEach((key, known) -> costs.put(key, new Cost(List.copyOf(known), 0, 0)));
        jdbc.sql("""
                SELECT case_key, count(*) FILTER (WHERE measured) AS measured, count(*) FILTER (WHERE NOT measured) AS rest
                FROM (SELECT case_key, EXISTS (SELECT FROM cost.work WHERE work.task_key = done.task_key) AS measured
                    FROM cost.task_done done WHERE case_key = ANY (?)) task GROUP BY case_key""").param(keys).query(row -> {
            costs.merge(
                    row.getLong("case_key"),
                    new Cost(List.of(), row.getInt("measured"), row.getInt("rest")),
                    Cost::plus);
        });
        return costs;
    }
}
