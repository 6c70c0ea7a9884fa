package org.opsrail.cost.process;

import io.camunda.client.CamundaClient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.opsrail.cost.domain.HourlyRates;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the engine for the decision {@code hourly-rates} as it is deployed now. */
@Component
class DecidedRates implements HourlyRates {

    private final CamundaClient camunda;
    private final JsonMapper json;

    DecidedRates(CamundaClient camunda, JsonMapper json) {
        this.camunda = camunda;
        this.json = json;
    }

    @Override
    public Optional<BigDecimal> of(String role, LocalDate day) {
        JsonNode rate = json.readTree(camunda.newEvaluateDecisionCommand()
                .decisionId("hourly-rates")
                .variables(Map.of("role", role, "workedOn", day.toString()))
                .send()
                .join()
                .getDecisionOutput());
        return rate.isNumber() ? Optional.of(rate.decimalValue()) : Optional.empty();
    }
}
