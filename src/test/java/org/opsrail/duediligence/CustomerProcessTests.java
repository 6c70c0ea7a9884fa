package org.opsrail.duediligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opsrail.duediligence.CustomerFixture.ANTOINE;
import static org.opsrail.duediligence.CustomerFixture.CAMILLE;
import static org.opsrail.duediligence.CustomerFixture.EXPOSED;
import static org.opsrail.duediligence.CustomerFixture.INGRID;
import static org.opsrail.duediligence.CustomerFixture.NAMESAKE;
import static org.opsrail.duediligence.CustomerFixture.PATIENCE;
import static org.opsrail.duediligence.CustomerFixture.PETER;
import static org.opsrail.duediligence.CustomerFixture.SOFIA;
import static org.opsrail.duediligence.CustomerFixture.TWO_OWNERS;
import static org.opsrail.duediligence.CustomerFixture.cells;
import static org.opsrail.duediligence.CustomerFixture.member;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.ProcessTest;
import org.opsrail.duediligence.CustomerFixture.Case;
import org.opsrail.duediligence.domain.Customer.Outcome;
import org.opsrail.duediligence.domain.Match;
import org.opsrail.duediligence.domain.Risk;
import org.opsrail.duediligence.domain.Risk.Level;
import org.opsrail.duediligence.domain.Verdict;
import org.opsrail.duediligence.domain.Verdicts;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.FlowNodeCoverage;
import org.opsrail.screening.ListSamples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProcessTest
class CustomerProcessTests {

    private static final FlowNodeCoverage COVERAGE =
            new FlowNodeCoverage(CustomerProcessTests.class, "customer-due-diligence");

    private static final Map<String, Object> CLEARED = Map.of("verdict", "cleared");
    private static final Map<String, Object> APPROVED = Map.of("verdict", "approved", "reason", "Well known.");
    private static final Map<String, Object> REFUSED = Map.of("verdict", "refused", "reason", "Not for us.");

    private static CustomerFixture company;

    private CamundaClient client;
    private CamundaProcessTestContext time;

    @BeforeAll
    static void found(@Autowired ApplicationContext application) {
        company = new CustomerFixture(application);
    }

    @BeforeEach
    void settleIn() {
        company.settleIn();
    }

    @AfterEach
    void remember() {
        COVERAGE.add(client);
    }

    @AfterAll
    static void shouldHavePassedEveryFlowNode() {
        COVERAGE.report();
    }

    @Test
    void shouldLetOnePersonApproveALowRisk() {
        Case check = company.ask(cells(), TWO_OWNERS);

        check.complete(Verdict.APPROVE, PETER, Map.of("verdict", "approved"));

        ended(check, Outcome.APPROVED);
        assertThat(company.risks.of(check.customer().id()))
                .hasValueSatisfying(risk -> assertThat(risk)
                        .returns(Level.LOW, Risk::level)
                        .returns(36, Risk::reviewMonths)
                        .returns(List.of(), Risk::factors));
        assertThat(company.contacts.of(check.customer().id())).isPresent();
        assertThat(check.facts()).containsKeys("REQUESTED:", "MINUTES_TO_DECISION:APPROVED");
        assertThat(check.facts().keySet()).noneMatch(name -> name.startsWith("REWORK"));
    }

    @Test
    void shouldAskTheSalespersonUntilTheFileIsInOrder() {
        Case check = company.ask(cells(), "");
        assertThat(check.task(Verdict.CORRECT).getAssignee()).isEqualTo(ANTOINE);
        time.increaseTime(Duration.ofDays(9));
        check.passed("Event_RemindedCorrectFile", "Event_EscalatedCorrectFile");

        check.complete(Verdict.CORRECT, member(ANTOINE), Map.of("next", "check"));
        check.passed("Gateway_Dropped");
        assertThat(check.correct(TWO_OWNERS)).isEmpty();
        await().atMost(PATIENCE).until(() -> check.open(Verdict.CORRECT).size() == 1);
        check.complete(Verdict.CORRECT, member(ANTOINE), Map.of("next", "check"));
        check.complete(Verdict.APPROVE, PETER, REFUSED);

        ended(check, Outcome.REFUSED);
        assertThat(check.facts().keySet().stream().filter(name -> name.startsWith("REWORK")))
                .hasSize(2);
    }

    @Test
    void shouldDropACustomerThatNobodyWantsAnyMore() {
        Case check = company.ask(cells("vat", "DE123456789"), TWO_OWNERS);

        check.complete(Verdict.CORRECT, member(ANTOINE), Map.of("next", "drop", "reason", "Bought elsewhere."));

        ended(check, Outcome.DROPPED);
    }

    @Test
    void shouldAskAnalystApproverAndExecutiveWhereTheRiskIsHighAndNobodyTwice() {
        Case check = company.ask(cells("business_line", "gambling", "channel", "intermediary"), TWO_OWNERS);
        check.task(Verdict.ANALYSE);
        time.increaseTime(Duration.ofDays(6));
        check.passed("Event_RemindedAnalyseCustomer", "Event_EscalatedAnalyseCustomer");
        List.of(member(ANTOINE, "compliance"), member(SOFIA, "compliance"))
                .forEach(own ->
                        assertThat(check.tries(Verdict.ANALYSE, own, CLEARED)).isFalse());
        check.complete(Verdict.ANALYSE, PETER, CLEARED);

        check.task(Verdict.APPROVE);
        time.increaseTime(Duration.ofDays(6));
        check.passed("Event_RemindedApproveCustomer", "Event_EscalatedApproveCustomer");
        List.of(PETER, member(ANTOINE, "compliance"), member(SOFIA, "compliance"))
                .forEach(own ->
                        assertThat(check.tries(Verdict.APPROVE, own, APPROVED)).isFalse());
        assertThat(check.tries(Verdict.APPROVE, INGRID, Map.of("verdict", "approved")))
                .as("a high risk needs a reason")
                .isFalse();
        check.complete(Verdict.APPROVE, INGRID, APPROVED);

        check.task(Verdict.APPROVE_AS_EXECUTIVE);
        time.increaseTime(Duration.ofDays(6));
        check.passed("Event_RemindedApproveAsExecutive", "Event_EscalatedApproveAsExecutive");
        for (Actor own : List.of(member("E009", "executives"), member("E011", "executives"))) {
            assertThat(check.tries(Verdict.APPROVE_AS_EXECUTIVE, own, APPROVED)).isFalse();
        }
        check.complete(Verdict.APPROVE_AS_EXECUTIVE, CAMILLE, APPROVED);

        ended(check, Outcome.APPROVED);
        assertThat(company.risks.of(check.customer().id()).orElseThrow().factors())
                .extracting(Risk.Factor::factor)
                .containsExactly("business-line-high", "channel-intermediary");
    }

    @Test
    void shouldRefuseWhomTheAnalystDoesNotClear() {
        Case check = company.ask(cells("business_line", "arms"), TWO_OWNERS);

        assertThat(check.tries(Verdict.ANALYSE, PETER, Map.of("verdict", "not-cleared")))
                .isFalse();
        check.complete(Verdict.ANALYSE, PETER, Map.of("verdict", "not-cleared", "reason", "Sells to anybody."));

        ended(check, Outcome.REFUSED);
        assertThat(company.risks.of(check.customer().id()).orElseThrow().level())
                .isEqualTo(Level.MEDIUM);
        assertThat(company.contacts.of(check.customer().id())).isEmpty();
    }

    @Test
    void shouldLetTheAnalystJudgeWhoIsMeantAndRememberIt() {
        Case check = company.ask(cells(), NAMESAKE);
        check.task(Verdict.JUDGE);
        assertThat(check.matches())
                .singleElement()
                .returns("eu#EU.9001.11", match -> match.found().key())
                .returns("Grigori Sandomirski", match -> match.party().name());
        time.increaseTime(Duration.ofDays(6));
        check.passed("Event_RemindedJudgeMatches", "Event_EscalatedJudgeMatches");
        Map<String, Object> other = check.judgements("false", "Another passport, and born in Riga.");
        List.of(member(ANTOINE, "compliance"), member(SOFIA, "compliance"))
                .forEach(own ->
                        assertThat(check.tries(Verdict.JUDGE, own, other)).isFalse());
        for (Map<String, Object> half : List.of(
                Map.<String, Object>of("judgements", List.of()),
                check.judgements("false", ""),
                check.judgements("false", "x".repeat(10_000)),
                check.judgements("perhaps", "Who knows."))) {
            assertThat(check.tries(Verdict.JUDGE, PETER, half)).isFalse();
        }
        assertThat(check.matches()).allMatch(Match::isOpen);

        check.complete(Verdict.JUDGE, PETER, other);

        assertThat(check.tries(Verdict.APPROVE, PETER, APPROVED))
                .as("whoever judged a match does not approve")
                .isFalse();
        assertThat(check.matches())
                .singleElement()
                .returns(Match.State.FALSE, Match::state)
                .returns(
                        "Another passport, and born in Riga.",
                        match -> match.said().reason());
        check.complete(Verdict.APPROVE, INGRID, APPROVED);
        ended(check, Outcome.APPROVED);
    }

    @Test
    void shouldStopTheCaseOfWhoIsSanctionedAndTellTheSalespersonNoMore() {
        Case check = company.ask(cells(), NAMESAKE);

        check.complete(Verdict.JUDGE, PETER, check.judgements("true", "The same passport."));

        ended(check, Outcome.STOPPED);
        check.passed("Event_Stopped");
        assertThat(check.facts()).containsKey("MINUTES_TO_DECISION:STOPPED");
        assertThat(company.jdbc
                        .sql(
                                "SELECT recipient || ' ' || subject || ' ' || text_body FROM notification.message WHERE template = ?")
                        .param("customer-declined")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith(ANTOINE)
                .doesNotContainIgnoringCase("sanction", "Sandomirsk");
    }

    @Test
    void shouldRaiseTheRiskOfWhoIsPoliticallyExposedAndGoOn() {
        Case check = company.ask(cells(), EXPOSED);

        check.complete(Verdict.JUDGE, PETER, check.judgements("true", "She says so herself."));
        check.complete(Verdict.ANALYSE, PETER, CLEARED);

        check.task(Verdict.APPROVE);
        Risk risk = company.risks.of(check.customer().id()).orElseThrow();
        assertThat(risk.level()).isEqualTo(Level.HIGH);
        assertThat(risk.factors()).extracting(Risk.Factor::factor).containsExactly("politically-exposed");
    }

    @Test
    void shouldAskAgainWhenAMatchWasPassedWithoutItsForm() {
        Case check = company.ask(cells(), NAMESAKE);
        long task = check.task(Verdict.JUDGE).getUserTaskKey();
        client.newAssignUserTaskCommand(task)
                .assignee("E009")
                .action("assign")
                .send()
                .join();

        client.newCompleteUserTaskCommand(task)
                .variables(Map.of("matchesOpen", false, "sanctioned", false))
                .send()
                .join();

        await().atMost(PATIENCE)
                .until(() -> check.open(Verdict.JUDGE).stream().anyMatch(open -> open.getUserTaskKey() != task));
        assertThat(check.matches()).allMatch(Match::isOpen);
        assertThat(check.customer().outcome()).isNull();
    }

    @Test
    void shouldScreenNobodyWithoutAListAndGoOnOnceThereIsOne() throws IOException {
        company.jdbc.sql("TRUNCATE screening.list CASCADE").update();
        Case check = company.ask(cells(), TWO_OWNERS);
        check.passed("Task_ResolveOwners");
        await().atMost(PATIENCE).until(() -> check.retriesOf("duediligence.screen-parties") < 5);
        assertThat(check.open(Verdict.APPROVE)).isEmpty();

        ListSamples.settleIn(company.jdbc, company.lists);
        time.increaseTime(Duration.ofMinutes(2));

        check.task(Verdict.APPROVE);
    }

    @Test
    void shouldLetOnlyTheFirstCaseWorkACustomer() {
        Case check = company.ask(cells(), TWO_OWNERS);
        check.task(Verdict.APPROVE);

        long second = client.newCreateInstanceCommand()
                .bpmnProcessId("customer-due-diligence")
                .latestVersion()
                .variables(Map.of("customerId", check.customer().id().toString()))
                .send()
                .join()
                .getProcessInstanceKey();

        await().atMost(PATIENCE).until(() -> state(second) == ProcessInstanceState.COMPLETED);
        assertThat(company.customers.ofCase(second)).isEmpty();
        assertThat(state(check.key)).isEqualTo(ProcessInstanceState.ACTIVE);
    }

    @Test
    void shouldApproveNobodyByATaskThatIsCompletedPastItsForm(@Autowired Verdicts verdicts) {
        Case check = company.ask(cells(), TWO_OWNERS);
        long task = check.task(Verdict.APPROVE).getUserTaskKey();
        client.newAssignUserTaskCommand(task)
                .assignee("E009")
                .action("assign")
                .send()
                .join();

        client.newCompleteUserTaskCommand(task)
                .variables(Map.of("approved", true))
                .send()
                .join();

        check.passed("Gateway_AllSaid");
        assertThat(verdicts.outcome(check.customer().id(), java.util.Optional.of(Level.LOW)))
                .isEmpty();
        assertThat(check.customer().outcome()).isNull();
        assertThat(state(check.key)).isEqualTo(ProcessInstanceState.ACTIVE);
    }

    private void ended(Case check, Outcome outcome) {
        await().atMost(PATIENCE).until(() -> state(check.key) == ProcessInstanceState.COMPLETED);
        assertThat(check.customer().outcome()).isEqualTo(outcome);
    }

    private ProcessInstanceState state(long key) {
        return client.newProcessInstanceSearchRequest()
                .filter(instance -> instance.processInstanceKey(key))
                .send()
                .join()
                .items()
                .getFirst()
                .getState();
    }
}
