package org.opsrail;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.time.Duration;
import java.util.Collection;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Fails a test class after which a connection to the database is not given back. What runs in the background takes some
 * for a moment, too, so a pool counts as well once all of its connections have been seen in it at one time.
 */
public final class ConnectionsGivenBack implements TestExecutionListener {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public void afterTestClass(TestContext context) {
        if (context.hasApplicationContext()) {
            check(
                    context.getApplicationContext()
                            .getBeansOfType(HikariDataSource.class)
                            .values(),
                    PATIENCE);
        }
    }

    static void check(Collection<HikariDataSource> pools, Duration patience) {
        for (HikariDataSource pool : pools) {
            HikariPoolMXBean state = pool.isClosed() ? null : pool.getHikariPoolMXBean();
            if (state != null) {
                awaitIdle(pool.getPoolName(), state, patience);
            }
        }
    }

    private static void awaitIdle(String name, HikariPoolMXBean pool, Duration patience) {
        try {
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(patience)
                    .until(() -> pool.getActiveConnections() == 0);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "Pool '%s': %d connections were not given back within %s"
                            .formatted(name, pool.getActiveConnections(), patience),
                    e);
        }
    }
}
