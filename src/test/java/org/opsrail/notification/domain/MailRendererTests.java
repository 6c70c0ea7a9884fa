package org.opsrail.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opsrail.OpsrailTest;
import org.springframework.beans.factory.annotation.Autowired;

@OpsrailTest
class MailRendererTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Map<String, Object> EVERYTHING = Map.ofEntries(
            Map.entry("firstName", "Nina"),
            Map.entry("startDate", LocalDate.of(2026, 3, 2)),
            Map.entry("formerStartDate", LocalDate.of(2026, 2, 23)),
            Map.entry("place", "Paris"),
            Map.entry("managerName", "Marc Lefèvre"),
            Map.entry("buddyName", "Béatrice Moreau"),
            Map.entry("assigneeName", "Béatrice Moreau"),
            Map.entry("candidates", "IT support"),
            Map.entry("newcomerName", "Nina Rossi"),
            Map.entry("signInLink", "/invitation/abc"),
            Map.entry("taskTitle", "Order the equipment"),
            Map.entry("subject", "Nina Rossi"),
            Map.entry("reference", "CRM-1042"),
            Map.entry("systemName", "GitHub"),
            Map.entry("reason", "It's down"),
            Map.entry("dueAt", Instant.parse("2026-03-02T08:00:00Z")),
            Map.entry("askedOn", LocalDate.of(2026, 3, 2)),
            Map.entry("by", "Olivia Bernard"),
            Map.entry("findings", 3),
            Map.entry("first", 17L),
            Map.entry("reports", "Nina Rossi, Marc Lefèvre"),
            Map.entry("systems", "GitHub"),
            Map.entry("deputies", "Marc Lefèvre (2 March 2026 – 6 March 2026)"),
            Map.entry("tasks", "true"),
            Map.entry("until", Instant.parse("2026-03-02T08:00:00Z")),
            Map.entry("lastDay", LocalDate.of(2026, 3, 2)),
            Map.entry("link", "/tasks/42"));

    @Autowired
    private MailRenderer renderer;

    @ParameterizedTest
    @EnumSource
    void shouldWriteEachMailInBothLanguagesAndBothForms(MailTemplate template) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            RenderedMail mail = renderer.render(template, modelFor(template), language, PARIS);

            assertThat(mail.subject()).isNotBlank().doesNotContain("{", "??");
            assertThat(mail.text()).doesNotContain("{", "[", "??", "notification.", "<p");
            assertThat(mail.html())
                    .contains("lang=\"" + language.getLanguage() + "\"")
                    .doesNotContain("??", "th:text", "notification.");
            assertThat(mail.brief()).isNotBlank().doesNotContain("{", "??", "null");
        }
    }

    @Test
    void shouldTellDatesInTheReadersLanguageAndZone() {
        Map<String, Object> model = modelFor(MailTemplate.REMINDER);

        assertThat(renderer.render(MailTemplate.REMINDER, model, Locale.FRENCH, PARIS)
                        .text())
                .contains("lundi 2 mars 2026", "09:00", "http://localhost:8080/tasks/42");
        assertThat(renderer.render(MailTemplate.WELCOME, modelFor(MailTemplate.WELCOME), Locale.ENGLISH, PARIS)
                        .html())
                .contains("Monday 2 March 2026", "href=\"http://localhost:8080/invitation/abc\"");
    }

    @Test
    void shouldEscapeNamesInHtmlAndKeepThemOnOneLine() {
        Map<String, Object> model = new HashMap<>(modelFor(MailTemplate.HIRE_WITHDRAWN));
        model.put("subject", "<img src=x>\r\nBcc: all@example.com");

        RenderedMail mail = renderer.render(MailTemplate.HIRE_WITHDRAWN, model, Locale.ENGLISH, PARIS);

        assertThat(mail.html()).doesNotContain("<img").contains("&lt;img");
        assertThat(mail.subject()).doesNotContain("\r", "\n");
    }

    @Test
    void shouldRefuseWhatATemplateDoesNotKnowOrLacks() {
        Map<String, Object> incomplete = Map.of("taskTitle", "Order the equipment");
        Map<String, Object> strange = new HashMap<>(modelFor(MailTemplate.CONFIRMED));
        strange.put("salary", 1);

        assertThatThrownBy(() -> renderer.render(MailTemplate.REMINDER, incomplete, Locale.ENGLISH, PARIS))
                .hasMessage("The mail 'reminder' needs 'dueAt'");
        assertThatThrownBy(() -> renderer.render(MailTemplate.CONFIRMED, strange, Locale.ENGLISH, PARIS))
                .hasMessage("The mail 'confirmed' does not know 'salary'");
        assertThatThrownBy(() -> MailTemplate.named("layout")).hasMessageContaining("No mail is called");
    }

    private static Map<String, Object> modelFor(MailTemplate template) {
        Map<String, Object> model = new HashMap<>(EVERYTHING);
        model.keySet().removeIf(key -> !template.knows(key));
        return model;
    }
}
