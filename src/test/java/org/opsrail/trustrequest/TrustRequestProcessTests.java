package org.opsrail.trustrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opsrail.trustrequest.TrustFixture.ANTOINE;
import static org.opsrail.trustrequest.TrustFixture.BACKUPS;
import static org.opsrail.trustrequest.TrustFixture.ENCRYPTED;
import static org.opsrail.trustrequest.TrustFixture.JULIEN;
import static org.opsrail.trustrequest.TrustFixture.OPS;
import static org.opsrail.trustrequest.TrustFixture.PATIENCE;
import static org.opsrail.trustrequest.TrustFixture.PETER;
import static org.opsrail.trustrequest.TrustFixture.SELLER;
import static org.opsrail.trustrequest.TrustFixture.TOMAS;
import static org.opsrail.trustrequest.TrustFixture.TRAINED;
import static org.opsrail.trustrequest.TrustFixture.UNKNOWN;
import static org.opsrail.trustrequest.TrustFixture.YUSUF;
import static org.opsrail.trustrequest.TrustFixture.member;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.response.UserTask;
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
import org.opsrail.answerlibrary.Choice;
import org.opsrail.onboarding.FlowNodeCoverage;
import org.opsrail.trustrequest.TrustFixture.Case;
import org.opsrail.trustrequest.domain.Delivery;
import org.opsrail.trustrequest.domain.Delivery.Kind;
import org.opsrail.trustrequest.domain.Obstacle;
import org.opsrail.trustrequest.domain.Question;
import org.opsrail.trustrequest.domain.Question.Source;
import org.opsrail.trustrequest.domain.TrustRequest.Outcome;
import org.opsrail.trustrequest.domain.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProcessTest
class TrustRequestProcessTests {

    private static final FlowNodeCoverage COVERAGE =
            new FlowNodeCoverage(TrustRequestProcessTests.class, "trust-request");

    private static final Words SAID = new Words(null, "As we always do.", false);

    private static TrustFixture company;

    private CamundaClient client;
    private CamundaProcessTestContext time;

    @BeforeAll
    static void found(@Autowired ApplicationContext application) {
        company = new TrustFixture(application);
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
    void shouldAskOwnersOnlyWhatTheLibraryDoesNotKnowAndDeliverTheCustomersOwnFile() {
        company.known(ENCRYPTED, Choice.YES, "Yes, with AES-256.", "E005");
        company.expire(company.known(BACKUPS, null, "Each night.", "E003"));
        Case asked = company.ask(company.cells(), List.of(ENCRYPTED, BACKUPS, UNKNOWN));

        UserTask tomas = asked.taskOf("E003");
        UserTask nobodys = asked.task("Task_AnswerQuestions", task -> task.getAssignee() == null);
        assertThat(nobodys.getCandidateGroups()).containsExactly("ops");
        time.increaseTime(Duration.ofDays(9));
        asked.passed("Event_RemindedAnswerQuestions", "Event_EscalatedAnswerQuestions");
        assertThat(asked.question(ENCRYPTED).answer())
                .as("proposed by the library")
                .returns(Source.LIBRARY, Question.Answer::source)
                .returns("Yes, with AES-256.", Question.Answer::text);

        handOn(asked, nobodys);
        asked.answer(tomas, TOMAS, question -> SAID);
        asked.answer(asked.taskOf("E005"), YUSUF, question -> SAID);
        asked.task("Task_ReleaseAnswers");
        time.increaseTime(Duration.ofDays(6));
        asked.passed("Event_RemindedReleaseAnswers", "Event_EscalatedReleaseAnswers");
        List.of(member(ANTOINE, "compliance"), member(JULIEN, "compliance"))
                .forEach(own -> assertThat(asked.tries("Task_ReleaseAnswers", own, Map.of("next", "release")))
                        .as("whoever sells or asked never releases")
                        .isFalse());
        company.releasing.sendBack(
                asked.request().id(), asked.question(BACKUPS).id(), "How long are they kept?", "E009");
        assertThat(asked.tries("Task_ReleaseAnswers", PETER, Map.of("next", "release")))
                .as("an answer is missing")
                .isFalse();
        asked.complete("Task_ReleaseAnswers", PETER, Map.of("next", "back"));
        asked.answer(asked.taskOf("E003"), TOMAS, question -> new Words(null, "Each night, kept for 90 days.", false));
        asked.release();

        asked.task("Task_HearCustomer");
        assertThat(asked.deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery)
                    .returns(Delivery.Way.LINK, Delivery::way)
                    .returns("E009", Delivery::releasedBy)
                    .returns(null, Delivery::agreement);
            assertThat(delivery.events()).extracting(Delivery.Event::kind).containsExactly(Kind.LINK_SENT);
        });
        assertThat(company.jdbc
                        .sql("SELECT address FROM notification.message WHERE template = 'trust-pack'")
                        .query(String.class)
                        .list())
                .containsExactly("ada.stone@northwind.example");
        assertThat(Workbooks.open(asked.delivered(0, 0))
                        .getSheet(Workbooks.SHEET)
                        .getRow(Workbooks.HEADER + 1)
                        .getCell(2)
                        .getStringCellValue())
                .isEqualTo("Each night, kept for 90 days.");
    }

    private static void handOn(Case asked, UserTask task) {
        UUID share = asked.share(task, OPS);
        UUID question = asked.question(UNKNOWN).id();
        assertThat(company.answering.handOn(share, question, "E005", "You painted them.", JULIEN))
                .isTrue();
        asked.complete(task, OPS, Map.of());
    }

    @Test
    void shouldDeliverAgainWhatTheCustomerWantsCorrected() {
        company.known(ENCRYPTED, Choice.YES, "Yes.", "E005");
        Case asked = company.ask(company.cells(), List.of(ENCRYPTED));
        asked.release();
        asked.task("Task_HearCustomer");
        time.increaseTime(Duration.ofDays(15));
        asked.passed("Event_RemindedHearCustomer", "Event_EscalatedHearCustomer");
        asked.complete("Task_HearCustomer", SELLER, Map.of("verdict", "correct", "reason", "Say with what."));

        UUID question = asked.question(ENCRYPTED).id();
        asked.task("Task_ReleaseAnswers");
        company.releasing.change(
                asked.request().id(), Map.of(question, new Words(null, "Yes, with AES-256.", false)), "E009");
        asked.release();
        asked.complete("Task_HearCustomer", SELLER, Map.of("verdict", "content"));

        asked.ended();
        assertThat(asked.request().outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(asked.deliveries()).extracting(Delivery::number).containsExactly(1, 2);
        assertThat(asked.deliveries())
                .extracting(delivery -> delivery.items().getFirst().hash())
                .doesNotHaveDuplicates();
        assertThat(company.jdbc
                        .sql("SELECT count(*) FROM guest.link WHERE revoked_at IS NULL")
                        .query(Integer.class)
                        .single())
                .as("the link to the former pack works no more")
                .isEqualTo(1);
    }

    @Test
    void shouldLetNothingLeaveThatHasExpiredMeanwhile() {
        UUID answer = company.known(ENCRYPTED, Choice.YES, "Yes.", "E005");
        Case asked = company.ask(company.cells("delivery", "hand"), List.of(ENCRYPTED));
        asked.release();
        asked.task("Task_DeliverByHand");
        time.increaseTime(Duration.ofDays(9));
        asked.passed("Event_RemindedDeliverByHand", "Event_EscalatedDeliverByHand");
        company.expire(answer);

        assertThat(asked.tries("Task_DeliverByHand", SELLER, Map.of("next", "handed", "how", "At their office.")))
                .isFalse();
        asked.complete("Task_DeliverByHand", SELLER, Map.of("next", "back"));
        asked.answer(asked.taskOf("E005"), YUSUF, question -> SAID);
        asked.passed("Event_OutdatedMeanwhile");
        assertThat(asked.deliveries()).isEmpty();
        asked.release();
        asked.complete("Task_DeliverByHand", SELLER, Map.of("next", "handed", "how", "At their office."));

        asked.task("Task_HearCustomer");
        assertThat(asked.deliveries())
                .singleElement()
                .returns(Delivery.Way.HAND, Delivery::way)
                .returns(ANTOINE, Delivery::by)
                .returns("At their office.", Delivery::how);
        time.increaseTime(Duration.ofDays(31));
        asked.ended();
        asked.passed("Event_NoWord");
    }

    @Test
    void shouldTellAtTheReleaseWhatHasExpiredAndGiveItToItsOwner() {
        UUID answer = company.known(ENCRYPTED, Choice.YES, "Yes.", "E005");
        company.known(TRAINED, Choice.YES, "Yes, each spring.", "E003");
        Case asked = company.ask(company.cells(), List.of(ENCRYPTED, TRAINED));
        asked.task("Task_ReleaseAnswers");
        company.expire(answer);

        assertThat(asked.tries("Task_ReleaseAnswers", PETER, Map.of("next", "release")))
                .isFalse();
        completePastTheForm(asked.task("Task_ReleaseAnswers"));

        asked.passed("Event_NotSendable");
        UserTask yusuf = asked.taskOf("E005");
        assertThat(asked.question(ENCRYPTED).remark()).isEqualTo(new Question.Remark("expired", null));
        asked.answer(yusuf, YUSUF, question -> SAID);
        asked.release();
        asked.task("Task_HearCustomer");
        assertThat(company.library.find(answer).orElseThrow())
                .as("the renewed answer is the library's next version")
                .returns(2, found -> found.version())
                .returns("As we always do.", found -> found.text());
    }

    @Test
    void shouldDeliverNothingThatNobodyHasReleasedAndGoOnOnceSomebodyHas() {
        company.known(ENCRYPTED, Choice.YES, "Yes.", "E005");
        Case asked = company.ask(company.cells(), List.of(ENCRYPTED));
        completePastTheForm(asked.task("Task_ReleaseAnswers"));
        asked.passed("Gateway_Released");
        assertThat(asked.deliveries()).isEmpty();
        assertThat(company.state(asked.key)).isEqualTo(ProcessInstanceState.ACTIVE);

        assertThat(company.releasing.release(asked.request().id(), "E009")).isEmpty();
        await().atMost(PATIENCE).until(() -> {
            time.increaseTime(Duration.ofMinutes(2));
            return asked.open("Task_HearCustomer").size() == 1;
        });
        assertThat(asked.deliveries()).hasSize(1);
    }

    @Test
    void shouldKeepWhatIsConfidentialUntilAnAgreementIsSigned() {
        UUID answer = company.known(ENCRYPTED, Choice.YES, "Yes.", "E005");
        company.jdbc
                .sql(
                        "INSERT INTO trustrequest.confidential_answer (answer_id, marked_by, marked_at) VALUES (?, 'E005', now())")
                .param(answer)
                .update();
        Case asked = company.ask(company.cells(), List.of(ENCRYPTED));

        asked.task("Task_ReleaseAnswers");
        assertThat(company.releasing.release(asked.request().id(), "E009"))
                .extracting(Obstacle::kind)
                .containsExactly(Obstacle.Kind.NEEDS_AGREEMENT);
        company.requests.agree(
                asked.request(), new org.opsrail.trustrequest.domain.Nda("NDA-7", company.today(), null), ANTOINE);
        asked.release();

        asked.task("Task_HearCustomer");
        assertThat(asked.deliveries())
                .singleElement()
                .returns("NDA-7", Delivery::agreement)
                .satisfies(delivery ->
                        assertThat(delivery.items().getFirst().confidential()).isTrue());
    }

    @Test
    void shouldEndWhenTheDealIsLost() {
        company.known(ENCRYPTED, Choice.YES, "Yes.", "E005");
        Case asked = company.ask(company.cells(), List.of(ENCRYPTED));
        asked.release();
        asked.task("Task_HearCustomer");

        assertThat(company.withdrawals.withdraw(asked.request().id(), "They bought elsewhere.", ANTOINE))
                .isTrue();

        asked.ended();
        asked.passed("Event_RequestWithdrawn");
        assertThat(asked.request().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(asked.deliveries()).as("the log stays").hasSize(1);
        assertThat(company.jdbc
                        .sql("SELECT count(*) FROM guest.link WHERE revoked_at IS NULL")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(company.withdrawals.withdraw(asked.request().id(), "Again.", ANTOINE))
                .isFalse();
    }

    @Test
    void shouldLetOnlyTheFirstCaseWorkARequest() {
        Case asked = company.ask(company.cells(), List.of(UNKNOWN, ENCRYPTED));
        asked.task("Task_AnswerQuestions");

        long second = client.newCreateInstanceCommand()
                .bpmnProcessId("trust-request")
                .latestVersion()
                .variables(Map.of("requestId", asked.request().id().toString()))
                .send()
                .join()
                .getProcessInstanceKey();

        await().atMost(PATIENCE).until(() -> company.state(second) == ProcessInstanceState.COMPLETED);
        assertThat(company.requests.ofCase(second)).isEmpty();
        assertThat(company.state(asked.key)).isEqualTo(ProcessInstanceState.ACTIVE);
    }

    /** As a client of the engine may, whom no form asks anything. */
    private void completePastTheForm(UserTask task) {
        client.newAssignUserTaskCommand(task.getUserTaskKey())
                .assignee("E009")
                .action("assign")
                .send()
                .join();
        client.newCompleteUserTaskCommand(task.getUserTaskKey())
                .variables(Map.of("released", true))
                .send()
                .join();
    }
}
