package org.opsrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpsrailTest
class DatabaseTests {

    @Test
    void shouldKeepWhatIsCommitted(@Autowired JdbcClient jdbc) {
        List<String> settings = jdbc.sql("SELECT setting FROM pg_settings WHERE name = ANY (?)")
                .param(new String[] {"fsync", "full_page_writes", "synchronous_commit"})
                .query(String.class)
                .list();

        assertThat(settings).containsExactly("on", "on", "on");
    }
}
