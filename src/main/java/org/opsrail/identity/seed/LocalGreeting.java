package org.opsrail.identity.seed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

@Component
@Profile("local")
class LocalGreeting {

    private static final Logger LOG = LoggerFactory.getLogger(LocalGreeting.class);

    private final Environment environment;

    LocalGreeting(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        LOG.info("Open http://localhost:{} and sign in as demo / demo", environment.getProperty("local.server.port"));
    }
}
