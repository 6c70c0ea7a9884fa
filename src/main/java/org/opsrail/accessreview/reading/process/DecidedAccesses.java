package org.opsrail.accessreview.reading.process;

import io.camunda.client.CamundaClient;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opsrail.accessreview.reading.domain.DueAccesses;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks the engine for the decision {@code role-access} as it is deployed now. */
@Component
class DecidedAccesses implements DueAccesses {

    private final CamundaClient camunda;
    private final JsonMapper json;

    DecidedAccesses(CamundaClient camunda, JsonMapper json) {
        this.camunda = camunda;
        this.json = json;
    }

    @Override
    public Map<String, Set<String>> of(Position position) {
        String decided = camunda.newEvaluateDecisionCommand()
                .decisionId("role-access")
                .variables(Map.of("role", position.role(), "team", position.team(), "place", position.place()))
                .send()
                .join()
                .getDecisionOutput();
        return Arrays.stream(json.readValue(decided, Item[].class))
                .filter(item -> item.kind().equals("access"))
                .collect(Collectors.groupingBy(Item::item, Collectors.mapping(Item::detail, Collectors.toSet())));
    }

    private record Item(String kind, String item, String detail) {}
}
