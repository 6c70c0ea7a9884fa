package org.opsrail.engine.readmodel;

import java.util.List;
import org.opsrail.engine.EngineDatabase;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which variables an element sees. */
@Component
@OnEmbeddedEngine
public class VariableScopes {

    private final JdbcClient jdbc;

    VariableScopes(@EngineDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The keys of the variables of the element and of the scopes around it, the innermost of each name. */
    public List<Long> visibleFrom(long elementInstanceKey) {
        return jdbc.sql("""
                        WITH RECURSIVE scope (key, distance) AS (
                            SELECT CAST(? AS bigint), 0
                            UNION ALL
                            SELECT e.element_instance_scope_key, scope.distance + 1
                              FROM scope JOIN engine.element_instance e ON e.element_instance_key = scope.key
                        )
                        SELECT DISTINCT ON (v.name) v.variable_key
                          FROM scope JOIN engine.variable v ON v.scope_key = scope.key
                         ORDER BY v.name, scope.distance
                        """).param(elementInstanceKey).query(Long.class).list();
    }
}
