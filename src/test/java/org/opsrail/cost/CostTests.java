package org.opsrail.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.opsrail.duediligence.CustomerFixture.INGRID;
import static org.opsrail.duediligence.CustomerFixture.PATIENCE;
import static org.opsrail.duediligence.CustomerFixture.PETER;
import static org.opsrail.duediligence.CustomerFixture.TWO_OWNERS;
import static org.opsrail.duediligence.CustomerFixture.cells;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.ProcessTest;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.cost.Cost.Part;
import org.opsrail.cost.domain.HourlyRates;
import org.opsrail.duediligence.CustomerFixture;
import org.opsrail.duediligence.CustomerFixture.Case;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What the check of a customer takes and costs, from taking its tasks to completing them. */
@ProcessTest
class CostTests {

    private static final String APPROVE = "Task_ApproveCustomer";
    private static final Map<String, Object> APPROVED = Map.of("verdict", "approved");

    private CamundaClient client;
    private CamundaProcessTestContext time;

    @Autowired
    private Costs costs;

    @Autowired
    private HourlyRates rates;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private InstantSource clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WebApplicationContext web;

    private CustomerFixture company;

    /** A morning on which Peter, a support agent in Lyon, is at work. */
    @BeforeEach
    void aMorning(@Autowired ApplicationContext application) {
        company = new CustomerFixture(application);
        company.settleIn();
        client.newDeployResourceCommand()
                .addResourceFromClasspath("dmn/hourly-rates.dmn")
                .send()
                .join();
        jdbc.sql("TRUNCATE cost.work, cost.task_done, task.work").update();
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        Instant ten = calendar.at(calendar.workingDayOnOrAfter(tomorrow, "Lyon"), LocalTime.of(10, 0), "Lyon");
        time.increaseTime(Duration.between(clock.instant(), ten));
    }

    @Test
    void shouldCountFromTakingToCompletingLessThePauses() throws Exception {
        Case check = company.ask(cells(), TWO_OWNERS);
        long task = check.task(APPROVE).getUserTaskKey();
        Browser peter = Browser.of(web, "peter");

        assertThat(sent(peter, task, "claim")).contains("data-testid=\"pause\"");
        time.increaseTime(Duration.ofMinutes(20));
        assertThat(sent(peter, task, "pause")).contains("data-testid=\"go-on\"", "Paused");
        time.increaseTime(Duration.ofMinutes(70));
        assertThat(sent(peter, task, "go-on")).contains("data-testid=\"pause\"");
        time.increaseTime(Duration.ofMinutes(10));
        check.complete(APPROVE, PETER, APPROVED);

        Cost cost = measured(check);
        assertThat(cost.time().toSeconds()).isCloseTo(1800, within(60L));
        assertThat(cost.euros().doubleValue()).isCloseTo(23, within(0.8));
        assertThat(cost.parts()).extracting(Part::role).containsExactly("support-agent");
        assertThat(cost).returns(1, Cost::measured).returns(0, Cost::unmeasured);

        String page = "/cases/" + check.key();
        assertThat(body(Browser.of(web, "ada"), page))
                .contains("data-testid=\"cost\"", "Support agent", "How this is measured")
                .doesNotContain("data-testid=\"unmeasured\"");
        assertThat(body(peter, page)).doesNotContain("data-testid=\"cost\"");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(body(Browser.of(web, "ada"), "/figures"))
                        .contains("figures-customer-due-diligence", "Work on tasks per customer"));
    }

    @Test
    void shouldSayWhatNobodyMeasuredInsteadOfCallingItNothing() {
        Case check = company.ask(cells(), TWO_OWNERS);

        check.complete(APPROVE, PETER, APPROVED);

        Cost cost = await().atMost(PATIENCE)
                .until(() -> costs.of(List.of(check.key())), found -> !found.isEmpty())
                .get(check.key());
        assertThat(cost).returns(0, Cost::measured).returns(1, Cost::unmeasured).returns(List.of(), Cost::parts);
        assertThat(jdbc.sql("SELECT count(*) FROM task.work").query(Long.class).single())
                .isZero();
    }

    @Test
    void shouldEndTheWorkOfWhoeverNoLongerHasTheTask() throws Exception {
        Case check = company.ask(cells(), TWO_OWNERS);
        long task = check.task(APPROVE).getUserTaskKey();
        Browser peter = Browser.of(web, "peter");
        sent(peter, task, "claim");
        time.increaseTime(Duration.ofMinutes(12));
        sent(peter, task, "unclaim");
        time.increaseTime(Duration.ofMinutes(40));
        client.newAssignUserTaskCommand(task).assignee(INGRID.id()).send().join();
        time.increaseTime(Duration.ofMinutes(40));

        assertThat(sent(peter, task, "go-on")).doesNotContain("data-testid=\"pause\"");
        check.complete(APPROVE, INGRID, APPROVED);

        assertThat(measured(check).time().toSeconds()).isCloseTo(720, within(60L));
        assertThat(check.key()).isIn(costs.of(List.of(check.key(), -1L)).keySet());
    }

    @Test
    void shouldTakeTheRateOfTheRoleOnThatDay() throws IOException {
        LocalDate day = LocalDate.of(2026, 5, 4);
        assertThat(rates.of("software-engineer", day))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("78"));
        assertThat(rates.of("", day))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("60"));
        client.newDeployResourceCommand()
                .addResourceStringUtf8(
                        Files.readString(Path.of("dmn/hourly-rates.dmn")).replace("2020-01-01", "2026-05-05"),
                        "hourly-rates.dmn")
                .send()
                .join();

        assertThat(rates.of("software-engineer", day))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("60"));
        assertThat(rates.of("software-engineer", day.plusDays(1)))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("78"));
    }

    private Cost measured(Case check) {
        return await().atMost(PATIENCE)
                .until(
                        () -> costs.of(List.of(check.key())).get(check.key()),
                        cost -> cost != null && cost.measured() == 1);
    }

    private static String sent(Browser browser, long task, String action) throws Exception {
        return browser.open(post("/tasks/" + task + "/" + action))
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String body(Browser browser, String path) throws Exception {
        return browser.open(get(path)).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
