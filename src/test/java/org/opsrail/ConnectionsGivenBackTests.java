package org.opsrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OpsrailTest
class ConnectionsGivenBackTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void shouldNoticeAConnectionThatIsStillHeld() throws SQLException {
        var pools = context.getBeansOfType(HikariDataSource.class).values();
        assertThat(pools).hasSize(2);
        for (HikariDataSource pool : pools) {
            Connection held = pool.getConnection();
            assertThatThrownBy(() -> ConnectionsGivenBack.check(pools, Duration.ofMillis(50)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(pool.getPoolName());
            held.close();
        }

        assertThatCode(() -> ConnectionsGivenBack.check(pools, Duration.ofMinutes(1)))
                .doesNotThrowAnyException();
    }
}
