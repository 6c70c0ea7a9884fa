package org.opsrail.duediligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opsrail.duediligence.CustomerFixture.ANTOINE;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.ProcessTest;
import org.opsrail.duediligence.CustomerFixture.Case;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.CustomerRetention;
import org.opsrail.duediligence.domain.Match;
import org.opsrail.duediligence.domain.Relationship;
import org.opsrail.duediligence.domain.Relationship.State;
import org.opsrail.duediligence.domain.Relationship.Step;
import org.opsrail.duediligence.domain.Relationship.Step.Kind;
import org.opsrail.duediligence.domain.Relationships.Wished;
import org.opsrail.duediligence.domain.Verdict;
import org.opsrail.onboarding.FlowNodeCoverage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Approved customers are looked at again when it is time, and their records go when nobody needs them any more. */
@ProcessTest
class CustomerMonitoringTests {

    private static final FlowNodeCoverage COVERAGE =
            new FlowNodeCoverage(CustomerMonitoringTests.class, "customer-monitoring");

    private static final Map<String, Object> APPROVED = Map.of("verdict", "approved", "reason", "Well known.");

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
    void shouldReviewWhenItIsTimeAndRenewWithoutAskingAgainWhatWasJudged() {
        Case check = company.ask(cells("iban", "DE89370400440532013000"), NAMESAKE);
        check.complete(Verdict.JUDGE, PETER, check.judgements("false", "Another passport."));
        check.complete(Verdict.APPROVE, INGRID, APPROVED);
        Relationship served = watched(check);

        time.increaseTime(Duration.ofDays(1094));
        assertThat(reviewOf(served)).as("three years less a day").isNull();
        time.increaseTime(Duration.ofDays(3));

        Case review = company.at(awaitReview(served));
        assertThat(review.task(Verdict.CORRECT).getAssignee()).isEqualTo(ANTOINE);
        assertThat(review.customer())
                .returns(check.customer().company(), Customer::company)
                .returns(served.id(), Customer::reviewOf)
                .returns(check.customer().reference() + " (2)", Customer::reference);
        review.complete(Verdict.CORRECT, member(ANTOINE), Map.of("next", "check"));
        review.complete(Verdict.APPROVE, INGRID, APPROVED);

        await().atMost(PATIENCE).until(() -> relationship(served).nextReview().isAfter(served.nextReview()));
        assertThat(relationship(served))
                .returns(State.SERVED, Relationship::state)
                .returns(review.customer().id(), Relationship::file);
        assertThat(review.matches())
                .singleElement()
                .returns(Match.State.FALSE, Match::state)
                .returns("Another passport.", match -> match.said().reason());
        assertThat(kinds(served)).containsExactly(Kind.BEGUN, Kind.REVIEW_BEGUN, Kind.RENEWED);
        assertThat(state(served)).isEqualTo(ProcessInstanceState.ACTIVE);
    }

    @Test
    void shouldEndWhatAReviewBeforeItsTimeDoesNotRenewAndEraseItAfterFiveYears(@Autowired CustomerRetention retention) {
        Case check = company.ask(cells(), TWO_OWNERS);
        check.complete(Verdict.APPROVE, PETER, APPROVED);
        Relationship served = watched(check);

        assertThat(company.relationships.wantReview(served.id(), ANTOINE)).isEqualTo(Wished.DONE);
        Case review = company.at(awaitReview(served));
        String reference = review.customer().reference();
        assertThat(company.relationships.wantReview(served.id(), ANTOINE)).isEqualTo(Wished.UNDER_REVIEW);
        assertThat(company.relationships.endByHand(served.id(), SOFIA, "Gone.")).isEqualTo(Wished.UNDER_REVIEW);
        review.complete(Verdict.CORRECT, member(ANTOINE), Map.of("next", "drop", "reason", "Bought elsewhere."));

        company.at(served.processInstanceKey()).passed("Event_NotRenewed");
        await().atMost(PATIENCE).until(() -> state(served) == ProcessInstanceState.COMPLETED);
        assertThat(relationship(served).state()).isEqualTo(State.ENDED);
        assertThat(company.relationships.wantReview(served.id(), ANTOINE)).isEqualTo(Wished.OVER);
        time.increaseTime(Duration.ofDays(5 * 365));
        retention.erase();
        assertThat(company.relationships.find(served.id())).isPresent();
        time.increaseTime(Duration.ofDays(3));
        retention.erase();
        assertThat(company.relationships.find(served.id())).isEmpty();
        assertThat(company.customers.called(reference)).isEmpty();
    }

    @Test
    void shouldStopWatchingOverWhomSomebodyEndsByHand() {
        Case check = company.ask(cells(), TWO_OWNERS);
        check.complete(Verdict.APPROVE, PETER, APPROVED);
        Relationship served = watched(check);

        assertThat(company.relationships.endByHand(served.id(), SOFIA, "The contract has ended."))
                .isEqualTo(Wished.DONE);

        company.at(served.processInstanceKey()).passed("Event_MonitoringEnded");
        await().atMost(PATIENCE).until(() -> state(served) == ProcessInstanceState.COMPLETED);
        assertThat(company.relationships.steps(served.id()))
                .last()
                .returns(Kind.ENDED, Step::kind)
                .returns(SOFIA, Step::by)
                .returns("The contract has ended.", Step::reason);
    }

    @Test
    void shouldWatchOverEachCustomerOnce() {
        Case check = company.ask(cells(), TWO_OWNERS);
        check.complete(Verdict.APPROVE, PETER, APPROVED);
        Relationship served = watched(check);

        long again = client.newCreateInstanceCommand()
                .bpmnProcessId("customer-monitoring")
                .latestVersion()
                .variables(Map.of("relationshipId", served.id().toString()))
                .send()
                .join()
                .getProcessInstanceKey();

        company.at(again).passed("Event_DuplicateClosed");
        assertThat(relationship(served).processInstanceKey()).isEqualTo(served.processInstanceKey());
        assertThat(state(served)).isEqualTo(ProcessInstanceState.ACTIVE);
    }

    private Relationship watched(Case check) {
        UUID id = check.customer().id();
        await().atMost(PATIENCE)
                .until(() -> company.relationships
                        .find(id)
                        .filter(found -> found.processInstanceKey() != null)
                        .isPresent());
        Relationship served = company.relationships.get(id);
        company.at(served.processInstanceKey()).passed("Task_RecordMonitoring");
        return served;
    }

    private Relationship relationship(Relationship served) {
        return company.relationships.get(served.id());
    }

    private long awaitReview(Relationship served) {
        await().atMost(PATIENCE).until(() -> reviewOf(served) != null);
        return reviewOf(served);
    }

    private Long reviewOf(Relationship served) {
        return company
                .jdbc
                .sql("SELECT process_instance_key FROM duediligence.customer WHERE review_of = ?")
                .param(served.id())
                .query((row, i) -> row.getObject(1, Long.class))
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private List<Kind> kinds(Relationship served) {
        return company.relationships.steps(served.id()).stream().map(Step::kind).toList();
    }

    private ProcessInstanceState state(Relationship served) {
        return client.newProcessInstanceSearchRequest()
                .filter(instance -> instance.processInstanceKey(served.processInstanceKey()))
                .send()
                .join()
                .items()
                .getFirst()
                .getState();
    }
}
