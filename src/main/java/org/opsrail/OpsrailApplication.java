package org.opsrail;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Opsrail: one web application, one PostgreSQL, one engine (embedded, or a Camunda 8 cluster). */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OpsrailApplication {

    public static void main(String[] args) {
        SpringApplication.run(OpsrailApplication.class, args);
    }
}
