package org.opsrail.engine.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpsrailTest
class RowBatchTests {

    private static final Table TABLE = Table.of("sequence_flow", "process_instance_key", "element_id");
    private static final long INSTANCE = 42;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    private final RowBatch rows = new RowBatch();

    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM engine.sequence_flow WHERE process_instance_key = ?")
                .param(INSTANCE)
                .update();
    }

    @Test
    void shouldWriteSeveralRecordsAboutARowAsOne() throws Exception {
        row(5, "Flow_1").text("tenant_id", "first");
        rows.change(6, TABLE, INSTANCE, "Flow_1").text("tenant_id", "second");
        flush();

        assertThat(stored()).containsExactly(Map.of("element_id", "Flow_1", "tenant_id", "second", "position", 6L));
    }

    @Test
    void shouldChangeNothingWhenTheLogIsReadAgain() throws Exception {
        row(5, "Flow_1").text("tenant_id", "first");
        flush();
        rows.change(6, TABLE, INSTANCE, "Flow_1").text("tenant_id", "second");
        flush();

        row(5, "Flow_1").text("tenant_id", "first");
        flush();

        assertThat(stored()).containsExactly(Map.of("element_id", "Flow_1", "tenant_id", "second", "position", 6L));
    }

    @Test
    void shouldChangeOnlyWhatExists() throws Exception {
        rows.change(6, TABLE, INSTANCE, "Flow_1").text("tenant_id", "second");
        flush();

        assertThat(stored()).isEmpty();
    }

    @Test
    void shouldKeepTextsThatPostgresqlHasNoPlaceFor() throws Exception {
        row(5, "Flow_1").text("tenant_id", "a\0b");
        flush();

        assertThat(stored()).extracting(row -> row.get("tenant_id")).containsExactly("a\uFFFDb");
    }

    private Row row(long position, String element) {
        return rows.put(position, TABLE, INSTANCE, element)
                .number("process_definition_key", 1)
                .text("process_definition_id", "smoke");
    }

    private void flush() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            rows.flush(connection);
        }
    }

    private List<Map<String, Object>> stored() {
        return jdbc.sql("""
                        SELECT element_id, tenant_id, position FROM engine.sequence_flow
                         WHERE process_instance_key = ? ORDER BY element_id
                        """).param(INSTANCE).query().listOfRows();
    }
}
