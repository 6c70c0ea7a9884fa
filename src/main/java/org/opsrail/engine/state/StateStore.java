package org.opsrail.engine.state;

import io.camunda.zeebe.db.AccessMetricsConfiguration;
import io.camunda.zeebe.db.ConsistencyChecksSettings;
import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.db.impl.rocksdb.RocksDbConfiguration;
import io.camunda.zeebe.db.impl.rocksdb.ZeebeRocksDbFactory;
import io.camunda.zeebe.db.impl.rocksdb.ZeebeRocksDbFactory.SharedRocksDbResources;
import io.camunda.zeebe.protocol.ZbColumnFamilies;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;

/** The engine's working state in RocksDB, always opened in a directory of its own. */
public final class StateStore implements AutoCloseable {

    private static final long MEMORY = 32L << 20;

    private final Path directory;
    private final ScratchDirectory scratch;
    private final SharedRocksDbResources memory;
    private final ZeebeDb<ZbColumnFamilies> database;

    private StateStore(ScratchDirectory scratch, Path directory) {
        this.scratch = scratch;
        this.directory = directory;
        memory = SharedRocksDbResources.allocate(MEMORY);
        database = new ZeebeRocksDbFactory<ZbColumnFamilies>(
                        new RocksDbConfiguration().setMemoryLimit(MEMORY).setSstPartitioningEnabled(false),
                        new ConsistencyChecksSettings(),
                        new AccessMetricsConfiguration(AccessMetricsConfiguration.Kind.NONE, 1),
                        SimpleMeterRegistry::new,
                        memory,
                        1)
                .createDb(directory.toFile());
        StateMigration.run(database);
    }

    /** Opens the last stored snapshot, or an empty state where there is none. */
    public static StateStore open(ScratchDirectory scratch, SnapshotStore snapshots) {
        Path directory = scratch.next("state");
        snapshots.restoreLatest(directory);
        return new StateStore(scratch, directory);
    }

    public ZeebeDb<ZbColumnFamilies> database() {
        return database;
    }

    /** A consistent copy of the state as it is now. */
    Path copy() {
        Path target = scratch.next("snapshot");
        database.createSnapshot(target.toFile());
        return target;
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (Exception e) {
            throw new IllegalStateException("The engine's state could not be closed", e);
        } finally {
            memory.close();
            ScratchDirectory.delete(directory);
        }
    }
}
