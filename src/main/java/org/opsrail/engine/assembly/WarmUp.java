package org.opsrail.engine.assembly;

import io.camunda.zeebe.dmn.DecisionEngineFactory;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.util.Objects;
import org.rocksdb.RocksDB;

/** What takes long the first time in a process, done while the rest of the application is being wired. */
public final class WarmUp {

    private WarmUp() {}

    /** Returns at once. */
    public static void begin() {
        Thread.ofPlatform().daemon().name("engine-warm-up").start(WarmUp::run);
    }

    private static void run() {
        RocksDB.loadLibrary();
        Objects.requireNonNull(DecisionEngineFactory.createDecisionEngine());
        Bpmn.createExecutableProcess("warm-up").startEvent().endEvent().done();
    }
}
