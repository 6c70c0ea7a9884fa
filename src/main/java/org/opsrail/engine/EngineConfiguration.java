package org.opsrail.engine;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    EngineClock engineClock() {
        return new EngineClock(InstantSource.system(), Duration.ZERO);
    }
}
