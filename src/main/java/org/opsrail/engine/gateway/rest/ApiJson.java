package org.opsrail.engine.gateway.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import java.util.Map;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * JSON of REST v2, in the types of the official client: what it can't read or write is no part of the interface, so
 * the two can't drift apart.
 */
final class ApiJson {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private ApiJson() {}

    static <T> T convert(Object values, Class<T> type) {
        return MAPPER.convertValue(values, type);
    }

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON", e);
        }
    }

    /** A document of the engine's; nothing becomes the empty one. */
    static DirectBuffer document(@Nullable Map<String, Object> values) {
        String json = values == null ? "{}" : text(values);
        return new UnsafeBuffer(MsgPackConverter.convertToMsgPack(json));
    }
}
