package org.opsrail;

import org.opsrail.audit.VerifyCommand;
import org.opsrail.screening.MeasureCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts Opsrail: one web application, one PostgreSQL, one engine (embedded, or a Camunda 8 cluster). */
// Modules name their classes without looking at each other, so beans go by their full names.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class OpsrailApplication {

    private static final int STARTUP_STEPS = 10_000;

    public static void main(String[] args) {
        if (VerifyCommand.isMeant(args)) {
            System.exit(VerifyCommand.run(args, System.out));
        }
        if (MeasureCommand.isMeant(args)) {
            System.exit(MeasureCommand.run(System.out));
        }
        BufferingApplicationStartup startup = new BufferingApplicationStartup(STARTUP_STEPS);
        SpringApplication application = new SpringApplication(OpsrailApplication.class);
        application.setApplicationStartup(startup);
        application.addListeners(new StartReport(startup));
        application.run(args);
    }
}
