package org.opsrail.engine.readmodel.search;

import java.util.List;
import java.util.Map;
import org.opsrail.engine.EngineDatabase;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many instances of each element there are, by state. */
@Component
@OnEmbeddedEngine
public class ElementStatistics {

    private static final String COUNTS = """
            SELECT t.element_id,
                   count(*) FILTER (WHERE t.state = 'ACTIVE' AND NOT incident) AS active,
                   count(*) FILTER (WHERE t.state = 'TERMINATED') AS canceled,
                   count(*) FILTER (WHERE t.state = 'ACTIVE' AND incident) AS incidents,
                   count(*) FILTER (WHERE t.state = 'COMPLETED') AS completed
              FROM engine.element_instance t
              CROSS JOIN LATERAL (
                   SELECT EXISTS (SELECT 1 FROM engine.incident i
                                   WHERE i.state = 'ACTIVE' AND i.element_instance_key = t.element_instance_key)
                   ) AS inside (incident)
             WHERE\s""";

    private final JdbcClient jdbc;

    ElementStatistics(@EngineDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Map<String, Object>> ofInstance(long processInstanceKey) {
        return counts(new Sql().add("t.process_instance_key = ?", processInstanceKey));
    }

    /** Counts over the process instances of the definition that fulfil the request's conditions. */
    public List<Map<String, Object>> ofDefinition(long processDefinitionKey, SearchRequest instances) {
        SearchEntity entity = SearchEntities.PROCESS_INSTANCE;
        return counts(new Sql()
                .add("t.process_definition_key = ?", processDefinitionKey)
                .add(" AND t.process_instance_key IN (SELECT t.process_instance_key FROM " + entity.table()
                        + " t WHERE ")
                .add("t.process_definition_key = ? AND ", processDefinitionKey)
                .add(FilterSql.of(entity, instances))
                .add(")"));
    }

    private List<Map<String, Object>> counts(Sql where) {
        return jdbc.sql(COUNTS + where.text() + " GROUP BY t.element_id ORDER BY t.element_id")
                .params(where.parameters())
                .query((row, number) -> Map.<String, Object>of(
                        "elementId", row.getString("element_id"),
                        "active", row.getLong("active"),
                        "canceled", row.getLong("canceled"),
                        "incidents", row.getLong("incidents"),
                        "completed", row.getLong("completed")))
                .list();
    }
}
