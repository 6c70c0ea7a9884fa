package org.opsrail.engine.readmodel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opsrail.engine.EngineDatabase;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deployed models, forms and other files themselves, those deleted since included. */
@Component
@OnEmbeddedEngine
public class DeployedFiles {

    private static final String FORM_COLUMNS = "SELECT form_key, form_id, version, tenant_id, schema FROM engine.form ";

    private final JdbcClient jdbc;

    DeployedFiles(@EngineDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> processXml(long key) {
        return text("SELECT xml FROM engine.process_definition WHERE process_definition_key = ?", key);
    }

    public Optional<String> requirementsXml(long key) {
        return text("SELECT xml FROM engine.decision_requirements WHERE decision_requirements_key = ?", key);
    }

    public Optional<String> decisionXml(long key) {
        return text("""
                SELECT r.xml FROM engine.decision_definition d
                  JOIN engine.decision_requirements r USING (decision_requirements_key)
                 WHERE d.decision_definition_key = ?
                """, key);
    }

    public Optional<String> resourceContent(long key) {
        return text("SELECT content FROM engine.resource WHERE resource_key = ?", key);
    }

    /** The fields of a resource by their names in REST v2. */
    public Optional<Map<String, Object>> resource(long key) {
        return jdbc.sql("""
                        SELECT resource_key, resource_id, resource_name, version, version_tag, tenant_id
                          FROM engine.resource WHERE resource_key = ?
                        """).param(key).query(DeployedFiles::resource).optional();
    }

    /** The fields of a form by their names in REST v2. */
    public Optional<Map<String, Object>> form(long key) {
        return jdbc.sql(FORM_COLUMNS + "WHERE form_key = ?")
                .param(key)
                .query(DeployedFiles::form)
                .optional();
    }

    /** The latest version of the form that the process is started with. */
    public Optional<Map<String, Object>> startForm(long processDefinitionKey) {
        return jdbc.sql(FORM_COLUMNS + """
                        WHERE NOT deleted AND form_id =
                              (SELECT start_form_id FROM engine.process_definition WHERE process_definition_key = ?)
                        ORDER BY version DESC LIMIT 1
                        """)
                .param(processDefinitionKey)
                .query(DeployedFiles::form)
                .optional();
    }

    private Optional<String> text(String sql, long key) {
        return jdbc.sql(sql).param(key).query(String.class).optional();
    }

    private static Map<String, Object> form(ResultSet row, int number) throws SQLException {
        return Map.of(
                "formKey", row.getString("form_key"),
                "formId", row.getString("form_id"),
                "version", row.getLong("version"),
                "tenantId", row.getString("tenant_id"),
                "schema", row.getString("schema"));
    }

    private static Map<String, Object> resource(ResultSet row, int number) throws SQLException {
        Map<String, Object> resource = new HashMap<>();
        resource.put("resourceKey", row.getString("resource_key"));
        resource.put("resourceId", row.getString("resource_id"));
        resource.put("resourceName", row.getString("resource_name"));
        resource.put("version", row.getInt("version"));
        resource.put("versionTag", row.getString("version_tag"));
        resource.put("tenantId", row.getString("tenant_id"));
        return resource;
    }
}
