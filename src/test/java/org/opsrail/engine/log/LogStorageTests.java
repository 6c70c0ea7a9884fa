package org.opsrail.engine.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The log on a real PostgreSQL, in a database of its own. */
@OpsrailTest
class LogStorageTests {

    @Autowired
    private JdbcConnectionDetails server;

    private final AtomicBoolean failed = new AtomicBoolean();
    private JdbcClient jdbc;
    private GroupCommitLogStorage storage;
    private LogStream stream;

    @BeforeEach
    void create() throws Exception {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS log_test WITH (FORCE)");
            statement.execute("CREATE DATABASE log_test");
        }
        jdbc = JdbcClient.create(
                new DriverManagerDataSource(url("log_test"), server.getUsername(), server.getPassword()));
        jdbc.sql(migration()).update();
        open();
    }

    private static String migration() throws IOException {
        return new ClassPathResource("db/migration/engine/V202611231000__engine_log.sql")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private void open() throws SQLException {
        LogFence fence = LogFence.acquire(connect("log_test"), Duration.ofSeconds(5));
        storage = new GroupCommitLogStorage(new LogStore(jdbc), fence, () -> failed.set(true));
        stream = LogStream.builder()
                .withLogName("test")
                .withPartitionId(1)
                .withLogStorage(storage)
                .withClock(InstantSource.system())
                .withMeterRegistry(new SimpleMeterRegistry())
                .build();
    }

    private void reopen() throws SQLException {
        close();
        open();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void shouldReadInOrderWhatWasAppended() {
        append(500);

        assertThat(read(-1)).hasSize(500).first().isEqualTo(1L);
        assertThat(read(250)).hasSize(250).first().isEqualTo(251L);
        assertThat(read(500)).isEmpty();
    }

    @Test
    void shouldReadTheSameFromTheTableAlone() throws SQLException {
        append(500);
        reopen();

        assertThat(read(-1)).hasSize(500);
        assertThat(read(250)).hasSize(250).first().isEqualTo(251L);
        assertThat(read(500)).isEmpty();

        append(3);
        assertThat(read(499)).containsExactly(500L, 501L, 502L, 503L);
    }

    @Test
    void shouldKeepTheBlockOfTheSnapshotWhenCompacted() throws SQLException {
        append(100);
        reopen();
        append(100);
        reopen();
        LogStore store = new LogStore(jdbc);

        assertThat(store.deleteBefore(150)).isPositive();
        reopen();

        LogStreamReader reader = stream.newLogStreamReader();
        assertThat(reader.seekToNextEvent(150)).isTrue();
        assertThat(reader.next().getPosition()).isEqualTo(151);
        assertThat(reader.seekToNextEvent(10)).isFalse();
    }

    @Test
    void shouldShowOnlyWhatIsDurableToFollowers() {
        append(200);

        await().until(() -> storage.durability().position() == 200);
        DurableLog log = new DurableLog(
                storage,
                LogStream.builder()
                        .withLogName("durable")
                        .withPartitionId(1)
                        .withLogStorage(DurableLog.view(storage))
                        .withClock(InstantSource.system())
                        .withMeterRegistry(new SimpleMeterRegistry())
                        .build());
        try (var reader = log.readAfter(198)) {
            assertThat(reader.next().getPosition()).isEqualTo(199);
            assertThat(reader.next().getPosition()).isEqualTo(200);
            assertThat(reader.hasNext()).isFalse();
            append(1);
            await().until(reader::hasNext);
            assertThat(reader.next().getPosition()).isEqualTo(201);
        }
    }

    @Test
    void shouldKeepASecondProcessFromWriting() throws SQLException {
        Connection second = connect("log_test");

        assertThatThrownBy(() -> LogFence.acquire(second, Duration.ofMillis(100)))
                .hasMessageContaining("Another process");
    }

    @Test
    void shouldStopAtTheFirstFailure() throws SQLException {
        append(10);
        await().until(() -> storage.durability().position() == 10);
        jdbc.sql("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = 'log_test')")
                .query()
                .listOfRows();

        append(5);

        await().untilTrue(failed);
        assertThat(storage.durability().position()).isEqualTo(10);
        reopen();
        assertThat(read(-1)).hasSize(10);
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            RecordMetadata metadata = new RecordMetadata()
                    .recordType(RecordType.COMMAND)
                    .valueType(ValueType.JOB)
                    .intent(JobIntent.COMPLETE);
            stream.newLogStreamWriter()
                    .tryWrite(WriteContext.internal(), LogAppendEntry.of(7, metadata, new JobRecord()));
        }
    }

    private List<Long> read(long after) {
        List<Long> positions = new ArrayList<>();
        LogStreamReader reader = stream.newLogStreamReader();
        reader.seekToNextEvent(after);
        reader.forEachRemaining(event -> positions.add(event.getPosition()));
        return positions;
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), server.getUsername(), server.getPassword());
    }

    private String url(String database) {
        return server.getJdbcUrl().replaceAll("/[^/?]+(\\?.*)?$", "/" + database);
    }
}
