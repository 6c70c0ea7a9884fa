package org.opsrail.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormAnswersTests {

    private static final FormSchema FORM = FormSchema.parse("""
            {"type": "default", "id": "review", "components": [
              {"type": "number", "key": "autonomy", "label": "Autonomy", "decimalDigits": 0,
               "validate": {"required": true, "min": 0, "max": 10},
               "properties": {"route": "true", "fr.label": "Autonomie"}},
              {"type": "radio", "key": "decision", "label": "Decision",
               "values": [{"value": "confirm", "label": "Confirm"}, {"value": "end", "label": "End"}],
               "properties": {"fr.value.end": "Mettre fin"}},
              {"type": "textarea", "key": "reason", "label": "Reason",
               "conditional": {"hide": "=decision != \\"end\\""},
               "validate": {"required": true, "maxLength": 10}},
              {"type": "checklist", "key": "done", "label": "Done", "valuesKey": "items"},
              {"type": "datetime", "subtype": "date", "key": "since", "dateLabel": "Since",
               "properties": {"fr.label": "Depuis"}},
              {"type": "textfield", "key": "mail", "label": "Mail", "validate": {"validationType": "email"}},
              {"type": "textfield", "key": "shown", "label": "Shown", "readonly": true},
              {"type": "button", "action": "submit", "label": "Confirm employment",
               "properties": {"fr.label": "Confirmer l’embauche"}}
            ]}
            """);
    private static final Map<String, Object> SHOWN = Map.of("items", List.of(Map.of("value", "desk", "label", "Desk")));

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "autonomy, 7, ok",
        "autonomy, '', required",
        "autonomy, 11, too-large",
        "autonomy, -1, too-small",
        "autonomy, 7.5, decimals",
        "autonomy, seven, number",
        "autonomy, 1e999999999, too-large",
        "decision, confirm, ok",
        "decision, promote, option",
        "since, 2026-03-02, ok",
        "since, 31/02/2026, date",
        "mail, alice@example.org, ok",
        "mail, alice, email",
    })
    void shouldHoldEachAnswerAgainstItsField(String field, String answer, String expected) {
        FormAnswers answers = FormAnswers.read(FORM, with(field, answer), SHOWN);

        String found = answers.refused().containsKey(field)
                ? answers.refused().get(field).reason()
                : "ok";
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void shouldAskForAReasonOnlyWhereTheFormShowsIt() {
        assertThat(FormAnswers.read(FORM, with("decision", "confirm"), SHOWN).refused())
                .isEmpty();
        assertThat(FormAnswers.read(FORM, with("decision", "end"), SHOWN).refused())
                .containsOnlyKeys("reason");
    }

    @Test
    void shouldOfferWhatTheModuleOffersAndNothingElse() {
        assertThat(FormAnswers.read(FORM, with("done", List.of("desk")), SHOWN).refused())
                .isEmpty();
        assertThat(FormAnswers.read(FORM, with("done", List.of("car")), SHOWN).refused())
                .containsOnlyKeys("done");
    }

    @Test
    void shouldRouteOnlyWhatTheFormRoutesAndDropWhatItDoesNotAsk() {
        Map<String, Object> sent = with("mail", "alice@example.org");
        sent.put("shown", "changed in the browser");
        sent.put("manager", "E999");

        FormAnswers answers = FormAnswers.read(FORM, sent, SHOWN);

        assertThat(answers.routing()).containsOnly(Map.entry("autonomy", 5));
        assertThat(answers.kept()).containsOnly(Map.entry("mail", "alice@example.org"));
    }

    @Test
    void shouldReadInTheReadersLanguage() {
        String french = FORM.shownIn(Locale.FRENCH);

        assertThat(french).contains("Autonomie", "Mettre fin", "\"dateLabel\":\"Depuis\"");
        assertThat(french).doesNotContain("\"button\"");
        assertThat(FORM.shownIn(Locale.ENGLISH))
                .contains("\"dateLabel\":\"Since\"")
                .contains("\"label\":\"Autonomy\"");
        assertThat(FORM.action(Locale.FRENCH)).contains("Confirmer l’embauche");
    }

    private static Map<String, Object> with(String field, Object answer) {
        Map<String, Object> sent = new HashMap<>(Map.of("autonomy", 5));
        sent.put(field, answer);
        return sent;
    }
}
