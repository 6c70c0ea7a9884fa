package org.opsrail.engine.readmodel;

import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while searches cannot follow the engine. */
@Component
@OnEmbeddedEngine
class ReadModelHealth implements HealthIndicator {

    private final ReadModel readModel;

    ReadModelHealth(ReadModel readModel) {
        this.readModel = readModel;
    }

    @Override
    public Health health() {
        return (readModel.failing() ? Health.down() : Health.up())
                .withDetail("behind", readModel.lag())
                .build();
    }
}
