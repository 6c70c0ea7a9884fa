package org.opsrail.accessreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opsrail.accessreview.ReviewFixture.OPS;
import static org.opsrail.accessreview.ReviewFixture.PATIENCE;
import static org.opsrail.accessreview.ReviewFixture.person;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.camunda.client.CamundaClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.ProcessTest;
import org.opsrail.accessreview.AccessExports.Columns;
import org.opsrail.accessreview.ScimTargets.Fault;
import org.opsrail.accessreview.reading.domain.SystemReader;
import org.opsrail.directory.Directory.Grant;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.task.TaskDesk;
import org.opsrail.task.TaskDesk.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** What a leaver holds in a system although the directory knows nothing of it. */
@ProcessTest
class LeaverReadingTests {

    private static final String LEAVER = "N900";
    private static final String GITHUB_OWNER = "E010";
    private static final String EXPENSES_OWNER = "E003";

    private static ReviewFixture company;

    private CamundaClient camunda;

    @Autowired
    private SystemReader reader;

    @Autowired
    private AccessExports exports;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private WebApplicationContext context;

    @BeforeAll
    static void found(@Autowired ApplicationContext application) {
        company = new ReviewFixture(application);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @BeforeEach
    void settleIn() {
        company.settleIn();
        company.jdbc.sql("TRUNCATE offboarding.offboarding CASCADE").update();
        company.directory.save(new Person(
                LEAVER,
                "Lea",
                "Vasseur",
                null,
                "lea.vasseur@example.com",
                "support-agent",
                "Support",
                "E009",
                "Lyon",
                "permanent",
                company.today(),
                Person.Status.ACTIVE));
        camunda.newDeployResourceCommand()
                .addResourceFromClasspath("bpmn/employee-offboarding.bpmn")
                .send()
                .join();
    }

    @Test
    void shouldTakeAwayAndProveGoneWhatOnlyAReadingShows() throws IOException {
        company.github.account("lea", LEAVER, "reader");
        company.github.account("lea-old", "lea.vasseur@example.com", "maintainer");
        company.directory.grant(new Grant(LEAVER, "github", "reader", company.today(), null));
        readGithub();
        export("lea.v,lea.vasseur@example.com,approver");

        long leaving = leave();
        work(leaving, EXPENSES_OWNER, "Task_RevokeGrantByHand", Map.of("done", true));
        workTheRest(leaving);

        assertThat(company.github.holds("lea", "reader")).isFalse();
        assertThat(company.github.holds("lea-old", "maintainer")).isFalse();
        assertThat(page(leaving))
                .contains("No access is left: 2 read again in their system, 1 looked at by hand.")
                .contains("Account lea-old, which only a reading", "Account lea.v, which only a reading")
                .doesNotContain("Account lea, which");
    }

    @Test
    void shouldFindWhatASystemKeepsSilently() {
        company.github.account("lea-old", "lea.vasseur@example.com", "maintainer");
        readGithub();
        company.github.failWrites(Fault.KEEPS_SILENTLY, 1);

        long leaving = leave();
        Waiting byHand = waiting(leaving, "Task_RevokeGrantByHand");
        assertThat(byHand.assignee()).isEqualTo(GITHUB_OWNER);
        assertThat(company.github.holds("lea-old", "maintainer")).isTrue();
        company.github.account("lea-old", "lea.vasseur@example.com");
        complete(byHand, GITHUB_OWNER, Map.of("done", true));
        workTheRest(leaving);

        assertThat(page(leaving)).contains("No access is left: 1 read again in their system, 0 looked at by hand.");
    }

    private void readGithub() {
        reader.read(company.sources.find("github").orElseThrow(), null);
    }

    private void export(String row) throws IOException {
        String file = "account,person,level,status,last used\n" + row + ",active,\n";
        exports.bring(
                "expenses",
                new Columns("account", "person", "level", "status", "last used"),
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                "expenses.csv");
    }

    private long leave() {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "offboardingId",
                UUID.randomUUID().toString(),
                "employeeNumber",
                LEAVER,
                "manager",
                "E009",
                "place",
                "Lyon"));
        variables.put("leavingDate", null);
        return camunda.newCreateInstanceCommand()
                .bpmnProcessId("employee-offboarding")
                .latestVersion()
                .variables(variables)
                .send()
                .join()
                .getProcessInstanceKey();
    }

    private void workTheRest(long leaving) {
        work(leaving, "E009", "Task_HandOverKnowledge", Map.of("handedOver", "All."));
        work(leaving, OPS.id(), "Task_ReturnEquipment", Map.of());
        work(leaving, OPS.id(), "Task_CloseFile", Map.of("papersGiven", true));
        await().atMost(PATIENCE).until(this::isGone);
    }

    private boolean isGone() {
        return company.directory.person(LEAVER).orElseThrow().status() == Person.Status.GONE;
    }

    private void work(long leaving, String who, String element, Map<String, Object> answers) {
        complete(waiting(leaving, element), who, answers);
    }

    private Waiting waiting(long leaving, String element) {
        return await(element)
                .atMost(PATIENCE)
                .until(
                        () -> desk.waiting(leaving).stream()
                                .filter(task -> task.elementId().equals(element))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private void complete(Waiting task, String who, Map<String, Object> answers) {
        Actor actor = task.assignee() == null
                ? new Actor(who, who, who, Locale.ENGLISH, Set.of(Role.MEMBER), task.groups())
                : person(who);
        assertThat(desk.complete(task.key(), actor, shown -> answers))
                .as(task.elementId())
                .isTrue();
    }

    private String page(long leaving) {
        try {
            return Browser.of(context, "demo")
                    .open(get("/cases/" + leaving))
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
