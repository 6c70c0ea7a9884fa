package org.opsrail.monitor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opsrail.monitor.ProcessModel;
import org.opsrail.monitor.ProcessModel.Element;
import org.opsrail.monitor.ProcessModel.Station;
import org.opsrail.monitor.ProcessModel.Texts;
import org.opsrail.monitor.Stop;
import org.opsrail.monitor.domain.CaseEngine.Entered;
import org.opsrail.monitor.domain.CaseEngine.Entered.State;
import org.opsrail.monitor.domain.CaseEngine.Waiting;

class RailBuilderTests {

    private static final Instant DAY_0 = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant DAY_7 = Instant.parse("2026-03-09T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");
    private static final ProcessModel MODEL = new ProcessModel(
            new Texts("Onboard", Map.of()),
            List.of(
                    element("Start", "startEvent", 1),
                    element("Day0", "intermediateCatchEvent", 2),
                    element("Checklist", "userTask", 2),
                    element("Day7", "intermediateCatchEvent", 3),
                    element("CheckIn", "userTask", 3)));

    @Test
    void shouldBeWhereItHasArrivedAndNotWhereItWaitsToArrive() {
        assertThat(looks(entered(reached("Start"), reached("Day0"), active("Checklist"), active("Day7")), List.of()))
                .containsExactly("passed", "present", "coming");
    }

    @Test
    void shouldBeLateWhereATaskIsOverdueThoughTheCaseWentOn() {
        Waiting overdue = new Waiting(1, "Checklist", "E014", List.of(), DAY_0, DAY_0);

        List<Stop> rail = rail(
                entered(reached("Start"), reached("Day0"), active("Checklist"), reached("Day7"), active("CheckIn")),
                List.of(overdue));

        assertThat(rail).extracting(Stop::look).containsExactly("passed", "late", "present");
        assertThat(rail.get(1).waits().getFirst().who()).isEqualTo("E014");
    }

    @Test
    void shouldTellWhenItArrivedAndWhenTheNextIsExpected() {
        List<Stop> rail = rail(entered(reached("Start"), reached("Day0"), active("Day7")), List.of());

        assertThat(rail.get(1).since()).isEqualTo(DAY_0);
        assertThat(rail.get(2).since()).isNull();
        assertThat(rail.get(2).expected()).isEqualTo(DAY_7);
    }

    @Test
    void shouldLeaveOutWhatACaseThatIsOverNeverReached() {
        assertThat(looks(entered(reached("Start"), reached("Day0")), List.of()))
                .containsExactly("passed", "passed", "skipped");
    }

    private static List<String> looks(List<Entered> entered, List<Waiting> waiting) {
        return rail(entered, waiting).stream().map(Stop::look).toList();
    }

    private static List<Stop> rail(List<Entered> entered, List<Waiting> waiting) {
        return new RailBuilder(MODEL, entered, waiting, Map.of(3, DAY_7), NOW).build(Locale.ENGLISH);
    }

    private static List<Entered> entered(Entered... entered) {
        return List.of(entered);
    }

    private static Entered reached(String id) {
        return new Entered(id, "", State.COMPLETED, DAY_0.minusSeconds(600), DAY_0, false);
    }

    private static Entered active(String id) {
        return new Entered(id, "", State.ACTIVE, DAY_0, null, false);
    }

    private static Element element(String id, String type, int station) {
        Texts name = new Texts(id, Map.of());
        return new Element(
                id, type, name, null, null, new Station(station, name), null, Map.of(), List.of(), null, null);
    }
}
