package org.opsrail.engine;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

    /** A cluster has its own clock, which is the world's. */
    @Bean
    @Conditional(EngineChoice.Cluster.class)
    EngineClock systemClock() {
        return new EngineClock(InstantSource.system(), Duration.ZERO, offset -> {
            throw new UnsupportedOperationException("The clock can be moved with the embedded engine only");
        });
    }
}
