package org.opsrail.modeler.engine;

import org.opsrail.modeler.ShippedModels;
import org.opsrail.worker.EngineStart;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;
import org.springframework.stereotype.Component;

/** Seeds once the engine answers, and before the job workers open; health is down until it is through. */
@Component("shippedModels")
class SeedingAtStart implements SmartLifecycle, HealthIndicator {

    private static final int AFTER_WEB_SERVER = Integer.MAX_VALUE - 512;

    private final EngineStart seeding;
    private final ApplicationStartup startup;

    SeedingAtStart(ShippedModels models, ApplicationStartup startup) {
        this.seeding = new EngineStart("the shipped models", models::seed);
        this.startup = startup;
    }

    @Override
    public void start() {
        StartupStep step = startup.start("opsrail.models");
        seeding.begin();
        step.end();
    }

    @Override
    public Health health() {
        return seeding.trouble()
                .map(reason -> Health.down().withDetail("not deployed", reason))
                .orElseGet(Health::up)
                .build();
    }

    @Override
    public void stop() {
        seeding.end();
    }

    @Override
    public boolean isRunning() {
        return seeding.isBegun();
    }

    @Override
    public int getPhase() {
        return AFTER_WEB_SERVER;
    }
}
