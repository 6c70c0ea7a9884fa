package org.opsrail.sample.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts in the sample's own systems, each as its SCIM document. */
@Repository
@Profile({"local", "test"})
@Transactional
class SampleAccounts {

    private final JdbcClient jdbc;

    SampleAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<GenericScimResource> all(String system) {
        return jdbc.sql("SELECT document::text FROM sample.scim_user WHERE system = ? ORDER BY user_name")
                .param(system)
                .query((row, number) -> parse(row.getString(1)))
                .list();
    }

    Optional<GenericScimResource> lock(String system, UUID id) {
        return jdbc.sql("SELECT document::text FROM sample.scim_user WHERE system = ? AND id = ? FOR UPDATE")
                .param(system)
                .param(id)
                .query((row, number) -> parse(row.getString(1)))
                .optional();
    }

    /** False when the name is taken. */
    boolean add(String system, UUID id, GenericScimResource account) {
        return jdbc.sql("""
                                INSERT INTO sample.scim_user (id, system, user_name, document)
                                VALUES (:id, :system, :name, CAST(:document AS jsonb)) ON CONFLICT DO NOTHING
                                """)
                        .param("id", id)
                        .param("system", system)
                        .param("name", account.getObjectNode().path("userName").asText())
                        .param("document", account.getObjectNode().toString())
                        .update()
                == 1;
    }

    void replace(String system, UUID id, GenericScimResource account) {
        jdbc.sql("""
                        UPDATE sample.scim_user SET user_name = :name, document = CAST(:document AS jsonb)
                        WHERE system = :system AND id = :id
                        """)
                .param("id", id)
                .param("system", system)
                .param("name", account.getObjectNode().path("userName").asText())
                .param("document", account.getObjectNode().toString())
                .update();
    }

    boolean remove(String system, UUID id) {
        return jdbc.sql("DELETE FROM sample.scim_user WHERE system = ? AND id = ?")
                        .param(system)
                        .param(id)
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    boolean isOut(String system) {
        return jdbc.sql("SELECT count(*) FROM sample.outage WHERE system = ?")
                        .param(system)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void setOut(String system, boolean out) {
        jdbc.sql(
                        out
                                ? "INSERT INTO sample.outage (system) VALUES (?) ON CONFLICT DO NOTHING"
                                : "DELETE FROM sample.outage WHERE system = ?")
                .param(system)
                .update();
    }

    /** Whether anybody has an account anywhere. */
    @Transactional(readOnly = true)
    boolean any() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM sample.scim_user)")
                .query(Boolean.class)
                .single();
    }

    /** Whether the system says yes to a change and keeps everything as it is. */
    @Transactional(readOnly = true)
    boolean keeps(String system) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM sample.keeping WHERE system = ?)")
                .param(system)
                .query(Boolean.class)
                .single();
    }

    void setKeeps(String system, boolean keeps) {
        jdbc.sql(
                        keeps
                                ? "INSERT INTO sample.keeping (system) VALUES (?) ON CONFLICT DO NOTHING"
                                : "DELETE FROM sample.keeping WHERE system = ?")
                .param(system)
                .update();
    }

    private static GenericScimResource parse(String document) {
        try {
            return new GenericScimResource(
                    (ObjectNode) JsonUtils.getObjectReader().readTree(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds a broken document", e);
        }
    }
}
