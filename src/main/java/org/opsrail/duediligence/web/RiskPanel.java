package org.opsrail.duediligence.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Risk;
import org.opsrail.duediligence.domain.Risks;
import org.opsrail.duediligence.forms.CustomerTexts;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CasePanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How risky a customer is, and why. */
@Component
@Order(12)
class RiskPanel implements CasePanel {

    private final Customers customers;
    private final Risks risks;
    private final CustomerTexts texts;

    RiskPanel(Customers customers, Risks risks, CustomerTexts texts) {
        this.customers = customers;
        this.risks = risks;
        this.texts = texts;
    }

    /** @param look of the level's badge */
    record Rating(String look, String level, int score, List<Line> lines) {}

    record Line(int points, String why) {}

    @Override
    public Optional<Panel> of(long processInstanceKey, Actor reader, Locale locale) {
        return customers
                .ofCase(processInstanceKey)
                .filter(customer -> CustomerRights.see(customer, reader))
                .flatMap(customer -> risks.of(customer.id()))
                .map(risk -> new Panel("duediligence/risk-panel", rating(risk, locale)));
    }

    private Rating rating(Risk risk, Locale locale) {
        String look =
                switch (risk.level()) {
                    case LOW -> "badge--ok";
                    case MEDIUM -> "badge--warn";
                    case HIGH -> "badge--late";
                };
        return new Rating(
                look,
                texts.say("level." + risk.level().word(), locale),
                risk.score(),
                risk.factors().stream()
                        .map(factor -> new Line(factor.points(), factor.why(locale)))
                        .toList());
    }
}
