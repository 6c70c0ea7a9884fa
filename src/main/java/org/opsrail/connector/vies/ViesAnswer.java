package org.opsrail.connector.vies;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.connector.VatRegister.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what VIES says; its errors may come with any status, 200 included. */
final class ViesAnswer {

    private static final String NOT_TOLD = "---";
    private static final int LONGEST_NAME = 200;
    private static final int ISO_DATE = 10;

    private ViesAnswer() {}

    /** @throws ConnectorUnavailable when it is none */
    static Answer read(JsonMapper json, int status, String body) {
        JsonNode answer = parse(json, body);
        String error = answer.at("/errorWrappers/0/error").asString("");
        if (!error.isEmpty()) {
            throw unavailable("VIES gives no answer now (%s).".formatted(plain(error)), status);
        }
        if (status != 200 || !answer.path("valid").isBoolean()) {
            throw unavailable("VIES gave an answer that can't be understood (HTTP %d).".formatted(status), status);
        }
        return new Answer(
                answer.path("valid").booleanValue(),
                told(answer.path("name")),
                date(answer, status),
                told(answer.path("requestIdentifier")));
    }

    private static JsonNode parse(JsonMapper json, String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new ConnectorUnavailable("VIES gave an answer that can't be understood.", e);
        }
    }

    private static @Nullable String told(JsonNode text) {
        String told = plain(text.asString(""));
        return told.isEmpty() || told.equals(NOT_TOLD) ? null : told;
    }

    /** On one line, and no longer than names are. */
    private static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_NAME));
    }

    private static LocalDate date(JsonNode answer, int status) {
        String date = answer.path("requestDate").asString("");
        try {
            return LocalDate.parse(date.substring(0, Math.min(date.length(), ISO_DATE)));
        } catch (DateTimeParseException e) {
            throw unavailable("VIES does not say when it was asked.", status);
        }
    }

    private static ConnectorUnavailable unavailable(String message, int status) {
        return new ConnectorUnavailable(message, new IllegalStateException("HTTP " + status));
    }
}
