package org.opsrail.engine.gateway.rest;

import static org.opsrail.engine.readmodel.search.SearchEntities.CORRELATED_MESSAGE;
import static org.opsrail.engine.readmodel.search.SearchEntities.MESSAGE_SUBSCRIPTION;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.CorrelatedMessageSubscriptionSearchQueryResult;
import io.camunda.client.protocol.rest.MessageCorrelationRequest;
import io.camunda.client.protocol.rest.MessageCorrelationResult;
import io.camunda.client.protocol.rest.MessagePublicationRequest;
import io.camunda.client.protocol.rest.MessagePublicationResult;
import io.camunda.client.protocol.rest.MessageSubscriptionSearchQueryResult;
import io.camunda.client.protocol.rest.SignalBroadcastRequest;
import io.camunda.client.protocol.rest.SignalBroadcastResult;
import io.camunda.zeebe.protocol.impl.record.value.message.MessageCorrelationRecord;
import io.camunda.zeebe.protocol.impl.record.value.message.MessageRecord;
import io.camunda.zeebe.protocol.impl.record.value.signal.SignalRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageCorrelationIntent;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.intent.SignalIntent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.OnEmbeddedEngine;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Messages and signals. */
@RestController
@OnEmbeddedEngine
@RequestMapping("/v2")
class MessageController {

    private final Searches searches;
    private final EngineCommands commands;

    MessageController(Searches searches, EngineCommands commands) {
        this.searches = searches;
        this.commands = commands;
    }

    @PostMapping("/messages/publication")
    MessagePublicationResult publish(@RequestBody MessagePublicationRequest request) {
        Long timeToLive = request.getTimeToLive();
        MessageRecord message = new MessageRecord()
                .setName(Keys.required("name", request.getName()))
                .setCorrelationKey(Objects.requireNonNullElse(request.getCorrelationKey(), ""))
                .setTimeToLive(timeToLive == null ? 0 : timeToLive)
                .setVariables(ApiJson.document(request.getVariables()))
                .setTenantId(Tenants.of(request.getTenantId()));
        if (request.getMessageId() != null) {
            message.setMessageId(request.getMessageId());
        }
        var answer = commands.send(ValueType.MESSAGE, MessageIntent.PUBLISH, -1, message);
        return new MessagePublicationResult()
                .messageKey(Long.toString(answer.key()))
                .tenantId(Tenants.DEFAULT);
    }

    @PostMapping("/messages/correlation")
    MessageCorrelationResult correlate(@RequestBody MessageCorrelationRequest request) {
        MessageCorrelationRecord correlation = new MessageCorrelationRecord()
                .setName(Keys.required("name", request.getName()))
                .setCorrelationKey(Objects.requireNonNullElse(request.getCorrelationKey(), ""))
                .setVariables(ApiJson.document(request.getVariables()))
                .setTenantId(Tenants.of(request.getTenantId()));
        var answer = commands.send(ValueType.MESSAGE_CORRELATION, MessageCorrelationIntent.CORRELATE, -1, correlation);
        MessageCorrelationRecord correlated = (MessageCorrelationRecord) answer.value();
        return new MessageCorrelationResult()
                .messageKey(Long.toString(answer.key()))
                .processInstanceKey(Long.toString(correlated.getProcessInstanceKey()))
                .tenantId(correlated.getTenantId());
    }

    @PostMapping("/message-subscriptions/search")
    MessageSubscriptionSearchQueryResult subscriptions(@RequestBody(required = false) @Nullable JsonNode body) {
        return searches.search(MESSAGE_SUBSCRIPTION, body, MessageSubscriptionSearchQueryResult.class);
    }

    @PostMapping("/correlated-message-subscriptions/search")
    CorrelatedMessageSubscriptionSearchQueryResult correlated(@RequestBody(required = false) @Nullable JsonNode body) {
        return searches.search(CORRELATED_MESSAGE, body, CorrelatedMessageSubscriptionSearchQueryResult.class);
    }

    @PostMapping("/signals/broadcast")
    SignalBroadcastResult broadcast(@RequestBody SignalBroadcastRequest request) {
        SignalRecord signal = new SignalRecord()
                .setSignalName(Keys.required("signalName", request.getSignalName()))
                .setVariables(ApiJson.document(request.getVariables()))
                .setTenantId(Tenants.of(request.getTenantId()));
        var answer = commands.send(ValueType.SIGNAL, SignalIntent.BROADCAST, -1, signal);
        return new SignalBroadcastResult()
                .signalKey(Long.toString(answer.key()))
                .tenantId(Tenants.DEFAULT);
    }
}
