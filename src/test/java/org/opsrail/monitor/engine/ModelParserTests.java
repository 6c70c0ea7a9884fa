package org.opsrail.monitor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.monitor.ProcessModel;

class ModelParserTests {

    @Test
    void shouldReadStationsNamesAndWhatIsAsked() throws IOException {
        ProcessModel model =
                ModelParser.parse(Files.readString(Path.of("bpmn/employee-onboarding.bpmn")), "employee-onboarding");

        assertThat(model.stations())
                .extracting(station -> station.label().in(Locale.FRENCH))
                .containsExactly("Préparation", "Jour 0", "Jour 7", "Jour 30", "Jour 90");
        ProcessModel.Element decision = model.element("Task_DecideOnEmployment").orElseThrow();
        assertThat(decision.name().in(Locale.FRENCH)).isEqualTo("Décider de la suite");
        assertThat(decision.ask().in(Locale.ENGLISH)).startsWith("Confirm the employment");
        assertThat(decision.headers()).containsEntry("dueWorkingDays", "5");
        assertThat(model.element("Event_DaySeven").orElseThrow().timer()).isEqualTo("daySevenAt");
        assertThat(model.stationOf("Task_ProvisionByHand")).contains(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employee-onboarding", "employee-offboarding", "access-review"})
    void shouldSayOfEachTaskWhatIsAskedAndWhatItsButtonDoes(String process) throws IOException {
        ProcessModel model = ModelParser.parse(Files.readString(Path.of("bpmn/" + process + ".bpmn")), process);

        assertThat(model.elements())
                .filteredOn(element -> element.type().equals("userTask"))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(List.of(task.ask(), task.action()))
                        .allSatisfy(text -> {
                            assertThat(text.english())
                                    .isNotBlank()
                                    .isNotEqualTo(task.name().english());
                            assertThat(text.others()).containsKey("fr");
                        }));
    }

    @Test
    void shouldRefuseDocumentTypesThatCouldReadFiles() {
        String xml = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><x>&f;</x>";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelParser.parse(xml, "x"))
                .havingRootCause()
                .withMessageContaining("DOCTYPE");
    }
}
