package org.opsrail.notification.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opsrail.notification.domain.Channel.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a chat service is sent: the mail's short form and a link to the rest. Names of people never become markup, a
 * mention or a link.
 */
record ChatPayload(String title, String text, @Nullable String link, String linkLabel) {

    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    String as(Service service, JsonMapper json) {
        return json.writeValueAsString(
                switch (service) {
                    case SLACK -> slack();
                    case TEAMS -> teams();
                });
    }

    /** Text alone, which all services understand that follow Slack; {@code &<>} are its only control characters. */
    private Map<String, Object> slack() {
        String line = "*%s*\n%s".formatted(escaped(title), escaped(text)).strip();
        return Map.of("text", link == null ? line : line + "\n<%s|%s>".formatted(link, escaped(linkLabel)));
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** An Adaptive Card; its text runs, other than its text blocks, know no markup. */
    private Map<String, Object> teams() {
        Map<String, Object> card = Map.of(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.4",
                "body", List.of(run(title, "Bolder"), run(text, "Default")),
                "actions", link == null ? List.of() : List.of(button(link)));
        return Map.of("type", "message", "attachments", List.of(Map.of("contentType", CARD, "content", card)));
    }

    private static Map<String, Object> run(String text, String weight) {
        return Map.of(
                "type", "RichTextBlock", "inlines", List.of(Map.of("type", "TextRun", "text", text, "weight", weight)));
    }

    private Map<String, Object> button(String url) {
        return Map.of("type", "Action.OpenUrl", "title", linkLabel, "url", url);
    }
}
