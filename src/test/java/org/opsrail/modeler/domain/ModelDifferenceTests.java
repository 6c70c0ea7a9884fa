package org.opsrail.modeler.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class ModelDifferenceTests {

    private static final String DEPLOYED = model("""
            <userTask id="Task_Approve" name="Approve request"><extensionElements>
              <zeebe:assignmentDefinition candidateGroups="hr"/></extensionElements></userTask>
            <serviceTask id="Task_Archive" name="Archive request"/>
            """, "100");

    @Test
    void shouldNameWhatWasAddedChangedAndRemoved() {
        String edited = model("""
                <userTask id="Task_Approve" name="Approve request"><extensionElements>
                  <zeebe:assignmentDefinition candidateGroups="finance"/></extensionElements></userTask>
                <serviceTask id="Task_Notify" name="Notify requester"/>
                """, "100");

        assertThat(ModelDifference.between(DEPLOYED, edited).changes())
                .extracting(ModelDifference.Change::kind, ModelDifference.Change::name)
                .containsExactlyInAnyOrder(
                        tuple(ModelDifference.Kind.CHANGED, "Approve request"),
                        tuple(ModelDifference.Kind.ADDED, "Notify requester"),
                        tuple(ModelDifference.Kind.REMOVED, "Archive request"));
    }

    @Test
    void shouldNotCountWhereAShapeIsDrawn() {
        assertThat(ModelDifference.between(DEPLOYED, DEPLOYED.replace("x=\"100\"", "x=\"900\""))
                        .changes())
                .isEmpty();
    }

    @Test
    void shouldRefuseExternalEntities() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelDifference.between(
                        "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>", DEPLOYED))
                .havingRootCause()
                .withMessageContaining("DOCTYPE");
    }

    private static String model(String elements, String x) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC">
                  <process id="request" isExecutable="true">%s</process>
                  <bpmndi:BPMNDiagram><bpmndi:BPMNShape id="Shape_1"><dc:Bounds x="%s"/></bpmndi:BPMNShape></bpmndi:BPMNDiagram>
                </definitions>""".formatted(elements, x);
    }
}
