package org.opsrail.modeler.engine;

import org.opsrail.modeler.ShippedModels;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;
import org.springframework.stereotype.Component;

/** Seeds once the engine answers, and before the job workers open. */
@Component
class SeedingAtStart implements SmartLifecycle {

    private static final int AFTER_WEB_SERVER = Integer.MAX_VALUE - 512;

    private final ShippedModels models;
    private final ApplicationStartup startup;
    private volatile boolean running;

    SeedingAtStart(ShippedModels models, ApplicationStartup startup) {
        this.models = models;
        this.startup = startup;
    }

    @Override
    public void start() {
        StartupStep step = startup.start("opsrail.models");
        models.seed();
        step.end();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_WEB_SERVER;
    }
}
