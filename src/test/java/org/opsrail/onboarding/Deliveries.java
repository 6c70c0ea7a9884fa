package org.opsrail.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hands jobs to their handlers as the engine does, as often as it is told to.
 *
 * @param variables of each job, next to its own
 * @param tables where what is done is written down
 */
public record Deliveries(
        Collection<JobHandler<?>> handlers, JdbcClient jdbc, Map<String, Object> variables, List<String> tables) {

    public static final long CASE = 4711;

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    /** The second time comes to the same, and nothing is written down again. */
    public Outcome twice(String type, Map<String, Object> own) throws Exception {
        Outcome first = once(type, 1, 5, own);
        Map<String, Long> after = rows();
        Outcome second = once(type, 1, 5, own);

        assertThat(second).as(type).isEqualTo(first);
        assertThat(rows()).as(type).isEqualTo(after);
        return second;
    }

    public Outcome once(String type, long key, int retries, Map<String, Object> own) throws Exception {
        return inCase(CASE, type, key, retries, own);
    }

    public Outcome inCase(long processInstance, String type, long key, int retries, Map<String, Object> own)
            throws Exception {
        JobHandler<?> handler = handlers.stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow();
        return work(handler, processInstance, key, retries, own);
    }

    private <V extends Record> Outcome work(
            JobHandler<V> handler, long processInstance, long key, int retries, Map<String, Object> own)
            throws Exception {
        Map<String, Object> all = new HashMap<>(own);
        all.putAll(variables);
        Map<String, Object> named = new HashMap<>();
        for (var component : handler.variables().getRecordComponents()) {
            named.put(component.getName(), all.get(component.getName()));
        }
        V asked = JSON.convertValue(named, handler.variables());
        return handler.work(new Job<>(key, processInstance, "Task", 1, retries, Map.of(), asked));
    }

    /** How much is written down, and where. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new HashMap<>();
        tables.forEach(table -> rows.put(
                table,
                jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single()));
        return rows;
    }
}
