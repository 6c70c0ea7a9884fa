package org.opsrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.opsrail.task.FormHandler;
import org.opsrail.task.FourEyes;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.TaskListener;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The thread from a model's element to its code: whatever one side names, the other side has. */
@OpsrailTest
class TraceabilityTests {

    private static final Map<Path, Element> PROCESSES = models("bpmn", ".bpmn");
    private static final Map<Path, Element> DECISIONS = models("dmn", ".dmn");
    private static final Map<Path, JsonNode> FORMS = forms();

    @Autowired
    List<JobHandler<?>> jobHandlers;

    @Autowired
    List<TaskListener> taskListeners;

    @Autowired
    List<FormHandler> formHandlers;

    @Autowired
    List<FourEyes> rules;

    @Test
    void shouldHaveOneHandlerForEachJobTypeAndNoOther() {
        Set<String> types = Stream.of("taskDefinition", "executionListener")
                .flatMap(kind -> all(PROCESSES, kind))
                .map(element -> element.getAttribute("type"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(jobHandlers).extracting(JobHandler::type).doesNotHaveDuplicates();
        assertThat(jobHandlers).extracting(JobHandler::type).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void shouldHaveOneListenerForEachTypeThatWatchesTasksAndNoOther() {
        Set<String> types = all(PROCESSES, "taskListener")
                .map(element -> element.getAttribute("type"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(taskListeners).extracting(TaskListener::type).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void shouldFindAHandlerWhereItsJobTypeSays() {
        assertThat(jobHandlers).allSatisfy(handler -> assertNamedAfter(handler, handler.type()));
        assertThat(taskListeners).allSatisfy(listener -> assertNamedAfter(listener, listener.type()));
    }

    private static void assertNamedAfter(Object worker, String jobType) {
        String[] type = jobType.split("\\.");
        assertThat(AopUtils.getTargetClass(worker).getName())
                .isEqualTo("org.opsrail." + type[0] + ".process." + camelCase(type[1]) + "Worker");
    }

    @Test
    void shouldWatchOverEveryTaskOfEveryProcess() {
        Set<String> processes = versionTags(PROCESSES, "process").keySet();
        assertThat(rules).extracting(FourEyes::processId).containsExactlyInAnyOrderElementsOf(processes);
        assertThat(all(PROCESSES, "userTask").filter(task -> task.hasAttribute("id")))
                .allSatisfy(task -> assertThat(children(task, "taskListener")
                                .map(listener ->
                                        listener.getAttribute("eventType") + " " + listener.getAttribute("type")))
                        .as("listeners of " + task.getAttribute("id"))
                        .containsExactly("assigning task.check-assignment", "completing task.check-completion"));
    }

    @Test
    void shouldHaveEveryFormThatIsNamedAndKeepEachByOneHandler() {
        Map<String, String> versions = FORMS.values().stream()
                .collect(Collectors.toMap(
                        form -> form.get("id").asString(),
                        form -> form.get("versionTag").asString()));
        assertThat(all(PROCESSES, "formDefinition")).allSatisfy(reference -> {
            assertThat(reference.getAttribute("bindingType")).isEqualTo("versionTag");
            assertThat(versions).containsEntry(reference.getAttribute("formId"), reference.getAttribute("versionTag"));
        });
        assertThat(all(PROCESSES, "formDefinition").map(form -> form.getAttribute("formId")))
                .containsAll(versions.keySet());
        assertThat(formHandlers)
                .extracting(FormHandler::formId)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(versions.keySet());
        FORMS.forEach((file, form) ->
                assertThat(file.getFileName()).hasToString(form.get("id").asString() + ".form"));
    }

    @Test
    void shouldHaveEveryDecisionAndProcessThatIsCalled() {
        Map<String, String> decisions = versionTags(DECISIONS, "decision");
        Map<String, String> processes = versionTags(PROCESSES, "process");

        assertThat(all(PROCESSES, "calledDecision"))
                .allSatisfy(call -> assertThat(decisions)
                        .containsEntry(call.getAttribute("decisionId"), call.getAttribute("versionTag")));
        assertThat(all(PROCESSES, "calledElement"))
                .allSatisfy(call -> assertThat(processes)
                        .containsEntry(call.getAttribute("processId"), call.getAttribute("versionTag")));
        PROCESSES.forEach((file, root) ->
                assertThat(file.getFileName()).hasToString(only(root, "process").getAttribute("id") + ".bpmn"));
        DECISIONS.forEach((file, root) -> assertThat(file.getFileName())
                .hasToString(only(root, "decision").getAttribute("id") + ".dmn"));
    }

    @Test
    void shouldCatchEveryErrorThatAHandlerThrowsAndThrowEveryErrorThatIsCaught() {
        Set<String> caught = all(PROCESSES, "error")
                .map(error -> error.getAttribute("errorCode"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(inCode("\"(Err_\\w+)\"")).isEqualTo(caught);
    }

    @Test
    void shouldPublishTheMessagesThatAreAwaitedAndNoOther() {
        Set<String> awaited = all(PROCESSES, "message")
                .map(message -> message.getAttribute("name"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(
                        inCode(
                                "(?:->|(?:WITHDRAWN|MESSAGE) =) \"((?:(?:on|off)boarding|trustrequest|duediligence)-[a-z-]+)\";"))
                .isEqualTo(awaited);
    }

    @Test
    void shouldLeaveNoPersonAloneWithATask() {
        assertThat(all(PROCESSES, "userTask").filter(task -> task.hasAttribute("id")))
                .allSatisfy(task -> {
                    String id = task.getAttribute("id");
                    assertThat(children(task, "formDefinition"))
                            .as("form of " + id)
                            .hasSize(1);
                    assertThat(only(task, "taskSchedule").getAttribute("dueDate"))
                            .as("due date of " + id)
                            .isEqualTo("=dueAt");
                    assertThat(only(task, "executionListener").getAttribute("type"))
                            .as("due date of " + id)
                            .isEqualTo("task.set-due-date");
                    assertThat(children(task, "header").map(header -> header.getAttribute("key")))
                            .as("headers of " + id)
                            .contains("dueWorkingDays", "remindBeforeHours", "escalateAfterHours");
                    Element who = only(task, "assignmentDefinition");
                    assertThat(who.getAttribute("assignee") + who.getAttribute("candidateGroups"))
                            .as("whose is " + id)
                            .isNotEmpty();
                    assertThat(children(task, "priorityDefinition"))
                            .as("priority of " + id)
                            .hasSize(1);
                    assertThat(properties(task))
                            .as("texts of " + id)
                            .containsKeys("station", "name.fr", "ask.en", "ask.fr");
                    assertThat(lateness(task)).containsExactlyInAnyOrder("=remindAt", "=escalateAt");
                });
    }

    @Test
    void shouldNotifyAboutTheTaskThatIsLate() {
        assertThat(all(PROCESSES, "endEvent")
                        .filter(end -> children(end, "messageEventDefinition").count() > 0))
                .isNotEmpty()
                .allSatisfy(end -> {
                    Element boundary =
                            byId(end, byId(end, text(only(end, "incoming"))).getAttribute("sourceRef"));
                    assertThat(children(end, "header").map(header -> header.getAttribute("value")))
                            .containsExactly(boundary.getAttribute("attachedToRef"));
                });
    }

    @Test
    void shouldNameAndDocumentEveryElementInBothLanguages() {
        Set<String> kinds = Set.of(
                "startEvent",
                "endEvent",
                "intermediateCatchEvent",
                "intermediateThrowEvent",
                "boundaryEvent",
                "serviceTask",
                "userTask",
                "businessRuleTask",
                "callActivity",
                "subProcess");
        assertThat(all(PROCESSES, "*").filter(node -> kinds.contains(node.getLocalName()) && node.hasAttribute("id")))
                .allSatisfy(node -> {
                    String id = node.getAttribute("id");
                    assertThat(id).matches("(Task|Event|Activity)_[A-Z]\\w+");
                    assertThat(node.getAttribute("name")).as(id).matches("[A-Z].*");
                    assertThat(properties(node)).as(id).containsKey("name.fr");
                    assertThat(text(only(node, "documentation"))).as(id).endsWith(".");
                });
        assertThat(all(DECISIONS, "rule"))
                .allSatisfy(rule -> assertThat(text(only(rule, "description")))
                        .as(rule.getAttribute("id"))
                        .endsWith("."));
    }

    @Test
    void shouldAskInBothLanguages() {
        FORMS.forEach((file, form) -> form.get("components").forEach(component -> {
            JsonNode properties = component.path("properties");
            if (component.has("label")) {
                assertThat(properties.has("fr.label"))
                        .as(file + " " + component.get("id"))
                        .isTrue();
            }
            if (component.has("description")) {
                assertThat(properties.has("fr.description"))
                        .as(file + " " + component.get("id"))
                        .isTrue();
            }
            component
                    .path("values")
                    .forEach(value -> assertThat(properties.has(
                                    "fr.value." + value.get("value").asString()))
                            .as(file + " " + value)
                            .isTrue());
        }));
    }

    private static List<String> lateness(Element task) {
        return children(task.getOwnerDocument().getDocumentElement(), "boundaryEvent")
                .filter(event -> event.getAttribute("attachedToRef").equals(task.getAttribute("id")))
                .filter(event -> event.getAttribute("cancelActivity").equals("false"))
                .map(event -> text(only(event, "timeDate")))
                .toList();
    }

    private static Map<String, String> properties(Element element) {
        return extensions(element)
                .flatMap(extension -> children(extension, "property"))
                .collect(Collectors.toMap(
                        property -> property.getAttribute("name"), property -> property.getAttribute("value")));
    }

    // The element's own, not those of what it contains.
    private static Stream<Element> extensions(Element element) {
        return children(element, "extensionElements").filter(extension -> extension.getParentNode() == element);
    }

    private static Map<String, String> versionTags(Map<Path, Element> models, String kind) {
        return all(models, kind)
                .collect(Collectors.toMap(
                        element -> element.getAttribute("id"),
                        element -> only(element, "versionTag").getAttribute("value")));
    }

    private static Set<String> inCode(String pattern) {
        Pattern searched = Pattern.compile(pattern);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> searched.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String camelCase(String words) {
        return Arrays.stream(words.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static Stream<Element> all(Map<Path, Element> models, String kind) {
        return models.values().stream().flatMap(root -> children(root, kind));
    }

    private static Stream<Element> children(Element parent, String kind) {
        NodeList found = parent.getElementsByTagNameNS("*", kind);
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1).map(i -> (Element) found.item(i));
    }

    private static Element only(Element parent, String kind) {
        return children(parent, kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError(parent.getAttribute("id") + " has no " + kind));
    }

    private static Element byId(Element anywhere, String id) {
        return children(anywhere.getOwnerDocument().getDocumentElement(), "*")
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static Map<Path, Element> models(String folder, String ending) {
        return files(folder, ending, file -> {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            try {
                return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            } catch (Exception e) {
                throw new IllegalStateException(file.toString(), e);
            }
        });
    }

    private static Map<Path, JsonNode> forms() {
        return files("forms", ".form", file -> JsonMapper.shared().readTree(read(file)));
    }

    private static <T> Map<Path, T> files(String folder, String ending, Function<Path, T> reader) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toMap(Function.identity(), reader, (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
