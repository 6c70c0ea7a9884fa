package org.opsrail.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table in which persons may appear is forgotten when one asks for a copy or for erasure. */
@OpsrailTest
class PersonalTablesTests {

    /** Words in names of columns that tell of persons, or that people fill with words of their own. */
    private static final String PERSON_LIKE =
            "(^|_)(person|persons|employee|actor|author|assignee|holder|deputy|manager"
                    + "|buddy|reviewer|recipient|owner|user|users|account|address|mail|email|phone|whom|by|username"
                    + "|first_name|last_name|display_name|full_name|preferred_name|emergency_name|user_name|file_name"
                    + "|content|comment|note|reason|document)(_|$)";

    /** Tables with such a column that hold nothing to hand out or to erase. */
    private static final Map<String, String> EXEMPT = new TreeMap<>(Map.of(
            "privacy.erasure", "the proof of an erasure: the number only",
            "connector.webhook_call", "the number only, so that a call is made once",
            "document.link", "hash of a link, gone with its time; names the document alone",
            "engine.snapshot_chunk", "the engine's state: ids and routing facts (docs/adr/0003)",
            "engine.resource", "models and tables of decisions",
            "engine.user_task", "numbers, as assignee and candidates (docs/adr/0003)",
            "engine.job", "texts of errors; what was asked of the engine names nobody (docs/adr/0003)",
            "sample.scim_user", "the pretended systems of the sample company"));

    @Autowired
    private Privacy privacy;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldAnswerForEachTableInWhichPersonsMayAppear() {
        Set<String> answered = answered();
        Map<String, List<String>> found = jdbc
                .sql("""
                SELECT table_schema || '.' || table_name AS name, column_name FROM information_schema.columns
                JOIN information_schema.tables USING (table_schema, table_name)
                WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                  AND table_name <> 'flyway_schema_history' AND column_name ~ ?""")
                .param(PERSON_LIKE)
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("column_name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

        assertThat(found)
                .hasSizeGreaterThan(30)
                .allSatisfy((table, columns) -> assertThat(answered.contains(table) || EXEMPT.containsKey(table))
                        .as(
                                "%s has %s: a PersonalData has to answer for it, or it is exempt for a reason",
                                table, columns)
                        .isTrue());
        assertThat(found.keySet()).as("exempt").containsAll(EXEMPT.keySet());
        assertThat(EXEMPT.keySet()).doesNotContainAnyElementsOf(answered);
    }

    @Test
    void shouldAnswerForTablesThatAreThere() {
        assertThat(jdbc.sql("SELECT schemaname || '.' || tablename FROM pg_tables")
                        .query(String.class)
                        .set())
                .containsAll(answered());
    }

    private Set<String> answered() {
        return privacy.inventory().stream()
                .flatMap(held -> held.tables().stream())
                .collect(Collectors.toSet());
    }
}
