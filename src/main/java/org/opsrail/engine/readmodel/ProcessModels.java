package org.opsrail.engine.readmodel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opsrail.engine.EngineDatabase;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The models of the deployed processes, kept at hand: every row of an instance shows names from them. */
@Component
@OnEmbeddedEngine
class ProcessModels {

    private final Map<Long, ProcessModel> byKey = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    ProcessModels(@EngineDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ProcessModel get(long processDefinitionKey) {
        return byKey.computeIfAbsent(processDefinitionKey, this::load);
    }

    ProcessModel deployed(long processDefinitionKey, String processId, String xml) {
        ProcessModel model = ProcessModelReader.read(processId, xml);
        byKey.put(processDefinitionKey, model);
        return model;
    }

    void clear() {
        byKey.clear();
    }

    private ProcessModel load(long key) {
        return jdbc.sql(
                        "SELECT process_definition_id, xml FROM engine.process_definition WHERE process_definition_key = ?")
                .param(key)
                .query((row, number) -> ProcessModelReader.read(row.getString(1), row.getString(2)))
                .optional()
                .orElse(ProcessModel.UNKNOWN);
    }
}
