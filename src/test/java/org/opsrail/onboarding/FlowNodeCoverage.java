package org.opsrail.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.response.ElementInstance;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Which flow nodes of the models the tests of a class completed; asked for once all of its tests have run. */
public final class FlowNodeCoverage {

    private static final Logger LOG = LoggerFactory.getLogger(FlowNodeCoverage.class);
    private static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "serviceTask",
            "userTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");

    private final Map<String, Set<String>> expected = new TreeMap<>();
    private final Map<String, Set<String>> completed = new TreeMap<>();
    private final long tests;
    private long seen;

    public FlowNodeCoverage(Class<?> tests, String... processes) {
        this.tests = Arrays.stream(tests.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .count();
        for (String process : processes) {
            expected.put(process, flowNodes(Path.of("bpmn", process + ".bpmn")));
            completed.put(process, new TreeSet<>());
        }
    }

    public void add(CamundaClient client) {
        seen++;
        for (String process : completed.keySet()) {
            page(client, process, 0);
        }
    }

    private void page(CamundaClient client, String process, int from) {
        List<ElementInstance> page = client.newElementInstanceSearchRequest()
                .filter(element -> element.processDefinitionId(process).state(ElementInstanceState.COMPLETED))
                .page(request -> request.from(from).limit(1000))
                .send()
                .join()
                .items();
        page.forEach(element -> completed.get(process).add(element.getElementId()));
        if (page.size() == 1000) {
            page(client, process, from + 1000);
        }
    }

    /** Each flow node of each model, or a failure that names what no test passed. */
    public void report() {
        expected.forEach((process, nodes) -> {
            long passed =
                    nodes.stream().filter(completed.get(process)::contains).count();
            LOG.info("Flow nodes of {} covered: {} of {}", process, passed, nodes.size());
        });
        if (seen == tests) {
            expected.forEach((process, nodes) ->
                    assertThat(completed.get(process)).as(process).containsAll(nodes));
        }
    }

    private static Set<String> flowNodes(Path model) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            NodeList all = factory.newDocumentBuilder().parse(model.toFile()).getElementsByTagNameNS("*", "*");
            return Stream.iterate(0, i -> i < all.getLength(), i -> i + 1)
                    .map(i -> (Element) all.item(i))
                    .filter(element -> FLOW_NODES.contains(element.getLocalName())
                            && !element.getAttribute("id").isEmpty())
                    .map(element -> element.getAttribute("id"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (Exception e) {
            throw new IllegalStateException(model.toString(), e);
        }
    }
}
