package org.opsrail.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.opsrail.trustrequest.TrustRequestIntake;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A short questionnaire of a customer to whom Antoine sells, which waits for its answers. */
@Component
@Profile("local | test")
class SampleQuestionnaire {

    static final String STEP = "questionnaire-under-way";

    /** Of ops, who brings it. */
    private static final String ASKED_BY = "E007";

    private static final int DAYS = 10;

    private final TrustRequestIntake intake;
    private final SampleProgress progress;
    private final InstantSource clock;

    SampleQuestionnaire(TrustRequestIntake intake, SampleProgress progress, InstantSource clock) {
        this.intake = intake;
        this.progress = progress;
        this.clock = clock;
    }

    void bringUnderWay() {
        if (progress.isDone(STEP)) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        intake.ask(
                Map.ofEntries(
                        Map.entry("reference", "TR-204"),
                        Map.entry("customer_reference", "CRM-1001"),
                        Map.entry("salesperson", "E022"),
                        Map.entry("deal_value", "90000"),
                        Map.entry("due_on", today.plusDays(DAYS).toString()),
                        Map.entry("language", "en"),
                        Map.entry("recipient_name", "Jonas Berg"),
                        Map.entry("recipient_mail", "jonas.berg@brightwater.example"),
                        Map.entry("delivery", "link")),
                "brightwater-security.csv",
                content(),
                ASKED_BY);
        progress.done(STEP);
    }

    private static byte[] content() {
        try {
            return new ClassPathResource("sample/questionnaire.csv").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
