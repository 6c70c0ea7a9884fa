package org.opsrail.monitor.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opsrail.monitor.domain.CaseEngine.Entered;
import org.opsrail.monitor.domain.CaseEngine.Trouble;

/** What the diagram marks, by element: tokens, incidents, and where the case has been. */
record DiagramState(Map<String, Long> active, Map<String, Long> incidents, List<String> passed) {

    static DiagramState of(List<Entered> entered, List<Trouble> troubles) {
        return new DiagramState(
                entered.stream()
                        .filter(element -> element.state() == Entered.State.ACTIVE)
                        .filter(element -> !element.type().equals("PROCESS"))
                        .collect(Collectors.groupingBy(Entered::elementId, Collectors.counting())),
                troubles.stream().collect(Collectors.groupingBy(Trouble::elementId, Collectors.counting())),
                entered.stream()
                        .filter(element -> element.state() == Entered.State.COMPLETED)
                        .map(Entered::elementId)
                        .distinct()
                        .toList());
    }
}
