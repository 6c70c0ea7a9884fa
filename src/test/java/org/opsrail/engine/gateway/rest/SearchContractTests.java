package org.opsrail.engine.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.client.protocol.rest.CorrelatedMessageSubscriptionFilter;
import io.camunda.client.protocol.rest.DecisionDefinitionFilter;
import io.camunda.client.protocol.rest.DecisionInstanceFilter;
import io.camunda.client.protocol.rest.DecisionRequirementsFilter;
import io.camunda.client.protocol.rest.ElementInstanceFilter;
import io.camunda.client.protocol.rest.IncidentFilter;
import io.camunda.client.protocol.rest.JobFilter;
import io.camunda.client.protocol.rest.MessageSubscriptionFilter;
import io.camunda.client.protocol.rest.ProcessDefinitionFilter;
import io.camunda.client.protocol.rest.ProcessInstanceFilter;
import io.camunda.client.protocol.rest.UserTaskFilter;
import io.camunda.client.protocol.rest.VariableFilter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opsrail.engine.readmodel.search.SearchEntities;
import org.opsrail.engine.readmodel.search.SearchEntity;

/** Each filter that the official client can send is understood, or refused as not supported; none is overlooked. */
class SearchContractTests {

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of(SearchEntities.PROCESS_DEFINITION, ProcessDefinitionFilter.class),
                Arguments.of(SearchEntities.PROCESS_INSTANCE, ProcessInstanceFilter.class),
                Arguments.of(SearchEntities.ELEMENT_INSTANCE, ElementInstanceFilter.class),
                Arguments.of(SearchEntities.VARIABLE, VariableFilter.class),
                Arguments.of(SearchEntities.USER_TASK, UserTaskFilter.class),
                Arguments.of(SearchEntities.JOB, JobFilter.class),
                Arguments.of(SearchEntities.INCIDENT, IncidentFilter.class),
                Arguments.of(SearchEntities.DECISION_DEFINITION, DecisionDefinitionFilter.class),
                Arguments.of(SearchEntities.DECISION_REQUIREMENTS, DecisionRequirementsFilter.class),
                Arguments.of(SearchEntities.DECISION_INSTANCE, DecisionInstanceFilter.class),
                Arguments.of(SearchEntities.MESSAGE_SUBSCRIPTION, MessageSubscriptionFilter.class),
                Arguments.of(SearchEntities.CORRELATED_MESSAGE, CorrelatedMessageSubscriptionFilter.class));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void shouldKnowEachFilterOfTheClient(SearchEntity entity, Class<?> filter) {
        assertThat(names(filter))
                .allSatisfy(name -> assertThat(isKnown(entity, name)).isTrue());
    }

    private static List<String> names(Class<?> filter) {
        return Arrays.stream(filter.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getName)
                .filter(name -> !name.startsWith("$"))
                .toList();
    }

    private static boolean isKnown(SearchEntity entity, String name) {
        if (entity.filter(name).isPresent()) {
            return true;
        }
        try {
            ObjectNode filter = JsonNodeFactory.instance.objectNode().put(name, "1");
            new FilterBody(entity).conditions(filter);
            return false;
        } catch (NotSupported refused) {
            return true;
        }
    }
}
