package org.opsrail;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts Opsrail: one web application, one PostgreSQL, one engine (embedded, or a Camunda 8 cluster). Beans are named by
 * their full class names, since modules may use the same word for their own things.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class OpsrailApplication {

    public static void main(String[] args) {
        SpringApplication.run(OpsrailApplication.class, args);
    }
}
