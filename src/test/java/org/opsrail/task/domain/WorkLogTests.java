package org.opsrail.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.task.domain.WorkLog.Held;
import org.opsrail.task.domain.WorkLog.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who is at work on a task of which the engine knows nothing any more. */
@OpsrailTest
@Transactional
class WorkLogTests {

    private static final long TASK = 9_007_199_254_740_881L;
    private static final Held HELD = new Held(TASK, TASK - 1, "Task_Tell");

    @Autowired
    private WorkLog work;

    @Autowired
    private WorkWatch watch;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InstantSource clock;

    @BeforeEach
    void nobody() {
        jdbc.sql("DELETE FROM task.work").update();
    }

    @Test
    void shouldKnowOneAtWorkAndOneSpanHoweverOftenItIsTold() {
        assertThat(work.of(TASK, "E005")).isEqualTo(State.NOT_BEGUN);

        work.begin(HELD, "E005");
        work.begin(HELD, "E005");
        assertThat(work.of(TASK, "E005")).isEqualTo(State.RUNNING);
        assertThat(spans()).isEqualTo(1);

        work.begin(HELD, "E014");
        assertThat(work.of(TASK, "E005")).isEqualTo(State.PAUSED);
        assertThat(work.of(TASK, "E014")).isEqualTo(State.RUNNING);

        work.end(TASK);
        work.end(TASK);
        assertThat(work.of(TASK, "E014")).isEqualTo(State.PAUSED);
        assertThat(spans()).isEqualTo(2);
    }

    @Test
    void shouldEndWorkOnWhatIsOverAndForgetItLater() {
        work.begin(HELD, "E005");
        watch.endWhatIsOver();
        assertThat(work.of(TASK, "E005")).as("begun just now").isEqualTo(State.RUNNING);

        longAgo(Duration.ofMinutes(2));
        watch.endWhatIsOver();
        assertThat(work.of(TASK, "E005")).isEqualTo(State.PAUSED);

        longAgo(Duration.ofDays(89));
        watch.forget();
        assertThat(spans()).isEqualTo(1);
        longAgo(Duration.ofDays(91));
        watch.forget();
        assertThat(spans()).isZero();
    }

    private void longAgo(Duration age) {
        jdbc.sql(
                        "UPDATE task.work SET began_at = :then::timestamptz, ended_at = CASE WHEN ended_at IS NOT NULL THEN :then::timestamptz END")
                .param("then", clock.instant().minus(age).atOffset(ZoneOffset.UTC))
                .update();
    }

    private long spans() {
        return jdbc.sql("SELECT count(*) FROM task.work").query(Long.class).single();
    }
}
