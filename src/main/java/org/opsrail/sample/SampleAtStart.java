package org.opsrail.sample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the cases under way in the background, once the application is open to people. */
@Component
@Profile("local")
class SampleAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(SampleAtStart.class);

    private final SampleCases cases;
    private final SampleLeaver leaver;
    private final SampleCustomers customers;
    private final SampleQuestionnaire questionnaire;
    private final Thread background = Thread.ofVirtual().name("sample").unstarted(this::run);

    SampleAtStart(
            SampleCases cases, SampleLeaver leaver, SampleCustomers customers, SampleQuestionnaire questionnaire) {
        this.cases = cases;
        this.leaver = leaver;
        this.customers = customers;
        this.questionnaire = questionnaire;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        background.start();
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        background.interrupt();
    }

    private void run() {
        try {
            leaver.bringUnderWay();
            customers.bringUnderWay();
            questionnaire.bringUnderWay();
            cases.bringUnderWay();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("The sample's cases are not all under way; the next start goes on with them: {}", e.toString());
        }
    }
}
