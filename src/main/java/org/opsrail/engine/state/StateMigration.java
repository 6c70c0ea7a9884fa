package org.opsrail.engine.state;

import io.camunda.zeebe.db.TransactionContext;
import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.engine.EngineConfiguration;
import io.camunda.zeebe.engine.state.ProcessingDbState;
import io.camunda.zeebe.engine.state.message.TransientPendingSubscriptionState;
import io.camunda.zeebe.engine.state.migration.DbMigratorImpl;
import io.camunda.zeebe.protocol.ZbColumnFamilies;
import io.camunda.zeebe.stream.impl.ClusterContextImpl;
import io.camunda.zeebe.stream.impl.state.DbKeyGenerator;
import io.camunda.zeebe.util.VersionUtil;
import java.time.InstantSource;

/**
 * Brings a state that an earlier version of Zeebe wrote to this one's form, and writes the version down for later ones.
 * A downgrade or a skipped minor version is refused.
 */
final class StateMigration {

    private static final int PARTITION = 1;

    private StateMigration() {}

    static void run(ZeebeDb<ZbColumnFamilies> database) {
        TransactionContext context = database.createContext();
        ProcessingDbState state = new ProcessingDbState(
                PARTITION,
                database,
                context,
                new DbKeyGenerator(PARTITION, database, context),
                new TransientPendingSubscriptionState(),
                new TransientPendingSubscriptionState(),
                new EngineConfiguration(),
                InstantSource.system());
        new DbMigratorImpl(true, new ClusterContextImpl(1), state, VersionUtil.getVersion()).runMigrations();
    }
}
