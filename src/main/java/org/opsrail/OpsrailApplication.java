package org.opsrail;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts Opsrail: one web application, one PostgreSQL, one engine (embedded, or a Camunda 8 cluster). */
// Modules name their classes without looking at each other, so beans go by their full names.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class OpsrailApplication {

    public static void main(String[] args) {
        SpringApplication.run(OpsrailApplication.class, args);
    }
}
