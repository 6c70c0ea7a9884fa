package org.opsrail.compliance.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.EvaluatedDecisionInput;
import io.camunda.client.api.response.EvaluatedDecisionOutput;
import io.camunda.client.api.response.MatchedDecisionRule;
import io.camunda.client.api.search.response.DecisionInstance;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.ProcessDefinition;
import io.camunda.client.api.search.response.ProcessInstance;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.compliance.domain.CaseFile;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A case through the official client, on the embedded engine as on a cluster. */
@Component
class EngineCaseFile implements CaseFile {

    private static final int NOT_FOUND = 404;
    private static final int MOST = 1000;

    private final CamundaClient client;

    EngineCaseFile(@Lazy CamundaClient client) {
        this.client = client;
    }

    @Override
    public Optional<Engine> find(long key) {
        try {
            return Optional.of(
                    file(client.newProcessInstanceGetRequest(key).send().join()));
        } catch (ProblemException refused) {
            if (refused.code() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private Engine file(ProcessInstance instance) {
        long modelKey = instance.getProcessDefinitionKey();
        ProcessDefinition model =
                client.newProcessDefinitionGetRequest(modelKey).send().join();
        return new Engine(
                instance.getProcessInstanceKey(),
                instance.getProcessDefinitionId(),
                modelKey,
                model.getVersion(),
                model.getVersionTag(),
                client.newProcessDefinitionGetXmlRequest(modelKey).send().join(),
                instance.getStartDate().toInstant(),
                instant(instance.getEndDate()),
                String.valueOf(instance.getState()),
                steps(instance.getProcessInstanceKey()),
                decisions(instance.getProcessInstanceKey()));
    }

    private List<Step> steps(long key) {
        return client
                .newElementInstanceSearchRequest()
                .filter(filter -> filter.processInstanceKey(key))
                .sort(sort -> sort.startDate().asc())
                .page(page -> page.limit(MOST))
                .send()
                .join()
                .items()
                .stream()
                .map(EngineCaseFile::step)
                .toList();
    }

    private static Step step(ElementInstance element) {
        return new Step(
                element.getElementId(),
                String.valueOf(element.getType()),
                String.valueOf(element.getState()),
                element.getStartDate().toInstant(),
                instant(element.getEndDate()));
    }

    private List<Decision> decisions(long key) {
        return client
                .newDecisionInstanceSearchRequest()
                .filter(filter -> filter.processInstanceKey(key))
                .sort(sort -> sort.evaluationDate().asc())
                .page(page -> page.limit(MOST))
                .send()
                .join()
                .items()
                .stream()
                .map(DecisionInstance::getDecisionInstanceId)
                .map(id -> client.newDecisionInstanceGetRequest(id).send().join())
                .map(EngineCaseFile::decision)
                .toList();
    }

    private static Decision decision(DecisionInstance taken) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (EvaluatedDecisionInput input : taken.getEvaluatedInputs()) {
            inputs.put(named(input.getInputName(), input.getInputId()), String.valueOf(input.getInputValue()));
        }
        return new Decision(
                taken.getDecisionDefinitionId(),
                named(taken.getDecisionDefinitionName(), taken.getDecisionDefinitionId()),
                taken.getDecisionDefinitionVersion(),
                taken.getEvaluationDate().toInstant(),
                inputs,
                taken.getMatchedRules().stream().map(EngineCaseFile::row).toList());
    }

    private static Row row(MatchedDecisionRule rule) {
        Map<String, String> outputs = new LinkedHashMap<>();
        for (EvaluatedDecisionOutput output : rule.getEvaluatedOutputs()) {
            outputs.put(named(output.getOutputName(), output.getOutputId()), String.valueOf(output.getOutputValue()));
        }
        return new Row(rule.getRuleIndex(), rule.getRuleId(), outputs);
    }

    private static String named(@Nullable String name, String id) {
        return name == null || name.isBlank() ? id : name;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant).orElse(null);
    }
}
