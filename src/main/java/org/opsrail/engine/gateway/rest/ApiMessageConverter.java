package org.opsrail.engine.gateway.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Reads and writes the client's types, which carry annotations of Jackson 2. */
final class ApiMessageConverter extends AbstractHttpMessageConverter<Object> {

    private static final String CLIENT_TYPES = "io.camunda.client.protocol.rest";

    ApiMessageConverter() {
        super(StandardCharsets.UTF_8, MediaType.APPLICATION_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.getPackageName().equals(CLIENT_TYPES) || JsonNode.class.isAssignableFrom(type);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        try {
            return ApiJson.MAPPER.readValue(message.getBody(), type);
        } catch (UnrecognizedPropertyException e) {
            throw new InvalidRequest("Unexpected property '%s'.".formatted(e.getPropertyName()), e);
        } catch (JsonProcessingException e) {
            throw new HttpMessageNotReadableException(e.getOriginalMessage(), e, message);
        }
    }

    @Override
    protected void writeInternal(Object value, HttpOutputMessage message) throws IOException {
        message.getBody().write(ApiJson.MAPPER.writeValueAsBytes(value));
    }
}
