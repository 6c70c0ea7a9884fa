package org.opsrail.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.camunda.client.CamundaClient;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Yusuf (E005) has one task that is due, and one without a date. */
@OpsrailTest
class CalendarFeedTests {

    private static final Instant DUE = Instant.parse("2026-06-15T15:00:00Z");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CamundaClient client;

    @Autowired
    private JdbcClient jdbc;

    private final String process = "t" + UUID.randomUUID();
    private long instance;

    @BeforeEach
    void twoTasks() {
        client.newDeployResourceCommand()
                .addResourceStringUtf8(model(), process + ".bpmn")
                .send()
                .join();
        instance = client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .send()
                .join()
                .getProcessInstanceKey();
    }

    @AfterEach
    void nothingLeft() {
        client.newCancelInstanceCommand(instance).send().join();
        jdbc.sql("DELETE FROM task.calendar_feed").update();
        jdbc.sql("UPDATE identity.account SET language = NULL, closure = NULL WHERE employee_number = 'E005'")
                .update();
    }

    @Test
    void shouldShowOnesOwnTasksBeforeTheyAreDue() throws Exception {
        String feed = renew();

        MockHttpServletResponse answer = read(feed);

        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        VEvent event = ours(answer);
        long key = task("Due");
        assertThat(event.getUid().getValue()).isEqualTo("task-" + key + "@localhost");
        assertThat(event.getDateEnd().getValue()).isEqualTo(DUE.toString());
        assertThat(event.getDateStart().getValue())
                .isEqualTo(DUE.minusSeconds(1800).toString());
        assertThat(event.getUrl().getValue()).endsWith("/tasks/" + key);
        assertThat(answer.getContentAsString())
                .contains("DTEND:20260615T150000Z")
                .doesNotContain("Without a date");
    }

    @Test
    void shouldKeepTheIdentityOfATaskFromOneReadingToTheNext() throws Exception {
        String feed = renew();

        assertThat(ours(read(feed)).getUid()).isEqualTo(ours(read(feed)).getUid());
    }

    @Test
    void shouldSpeakTheReadersLanguage() throws Exception {
        jdbc.sql("UPDATE identity.account SET language = 'fr' WHERE employee_number = 'E005'")
                .update();

        assertThat(read(renew()).getContentAsString()).contains("Opsrail\u00a0: mes tâches");
    }

    @Test
    void shouldShowTheAddressOnceAndKeepOnlyItsHash() throws Exception {
        String feed = renew();

        assertThat(page()).contains("an address since").doesNotContain(feed);
        assertThat(jdbc.sql("SELECT encode(token_hash, 'escape') FROM task.calendar_feed")
                        .query(String.class)
                        .single())
                .isNotEqualTo(feed.replaceAll(".*/|\\.ics", ""));
    }

    @Test
    void shouldCloseTheFormerAddressWhenItIsRenewedOrRevoked() throws Exception {
        String former = renew();
        String present = renew();

        assertThat(read(former).getStatus()).isEqualTo(404);
        assertThat(read(present).getStatus()).isEqualTo(200);

        Browser.of(context, "yusuf").open(post("/account/calendar/revoke"));

        assertThat(read(present).getStatus()).isEqualTo(404);
        assertThat(jdbc.sql("SELECT action FROM audit.entry WHERE person = 'E005' ORDER BY sequence DESC LIMIT 3")
                        .query(String.class)
                        .list())
                .contains("task.close-calendar", "task.open-calendar");
    }

    @Test
    void shouldTellNothingToTheCalendarOfAClosedAccount() throws Exception {
        String feed = renew();
        jdbc.sql("UPDATE identity.account SET closure = 'BLOCKED' WHERE employee_number = 'E005'")
                .update();

        assertThat(read(feed).getStatus()).isEqualTo(404);
    }

    private String renew() throws Exception {
        return (String) Browser.of(context, "yusuf")
                .open(post("/account/calendar"))
                .getFlashMap()
                .get("address");
    }

    private String page() throws Exception {
        return Browser.of(context, "yusuf")
                .open(get("/account/calendar").header("Accept-Language", "en"))
                .getResponse()
                .getContentAsString();
    }

    /** As a calendar program does, which is not signed in. */
    private MockHttpServletResponse read(String feed) throws Exception {
        return Browser.mvc(context)
                .perform(get(URI.create(feed).getPath()))
                .andReturn()
                .getResponse();
    }

    private VEvent ours(MockHttpServletResponse answer) throws Exception {
        ICalendar calendar = Biweekly.parse(answer.getContentAsString()).first();
        return calendar.getEvents().stream()
                .filter(event -> event.getSummary().getValue().startsWith("Tell how it is"))
                .reduce((one, other) -> {
                    throw new AssertionError("Twice in the calendar");
                })
                .orElseThrow();
    }

    private long task(String element) {
        return client.newUserTaskSearchRequest()
                .filter(filter -> filter.processInstanceKey(instance).elementId(element))
                .send()
                .join()
                .items()
                .getFirst()
                .getUserTaskKey();
    }

    private String model() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="test">
                  <process id="%s" isExecutable="true">
                    <startEvent id="Start"/>
                    <sequenceFlow id="F1" sourceRef="Start" targetRef="Due"/>
                    <sequenceFlow id="F2" sourceRef="Start" targetRef="Undated"/>
                    <userTask id="Due" name="Tell how it is">
                      <extensionElements><zeebe:userTask/><zeebe:assignmentDefinition assignee="E005"/>
                        <zeebe:taskSchedule dueDate="%s"/></extensionElements>
                    </userTask>
                    <userTask id="Undated" name="Without a date">
                      <extensionElements><zeebe:userTask/><zeebe:assignmentDefinition assignee="E005"/></extensionElements>
                    </userTask>
                  </process>
                </definitions>
                """.formatted(process, DUE);
    }
}
