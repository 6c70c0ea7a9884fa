package org.opsrail.accessreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.opsrail.accessreview.ReviewFixture.person;

import io.camunda.client.CamundaClient;
import io.camunda.client.CredentialsProvider;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.response.UserTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.ProcessTest;
import org.opsrail.absence.domain.AbsenceBook;
import org.opsrail.accessreview.ReviewFixture.Case;
import org.opsrail.accessreview.domain.Decision;
import org.opsrail.accessreview.domain.Removal.Proof;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.accessreview.domain.ReviewRequest;
import org.opsrail.accessreview.domain.Verdict;
import org.opsrail.accessreview.domain.Verdict.Refusal;
import org.opsrail.accessreview.reading.domain.Entry;
import org.opsrail.accessreview.reading.domain.Mapping;
import org.opsrail.accessreview.reading.domain.Readings;
import org.opsrail.accessreview.reading.domain.Source;
import org.opsrail.engine.EngineAccess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody has a say on their own access, also not in somebody's place, by hand, or past the pages. */
@ProcessTest
class OwnAccessTests {

    private static ReviewFixture company;

    private CamundaClient client;

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
    }

    @Test
    void shouldNeverLetADeputyDecideOnTheirOwnAccess(@Autowired AbsenceBook absences) {
        company.github.account("beatrice", "E014", "member");
        LocalDate today = company.today();
        absences.enter("E010", today, today.plusDays(5), "E014", "E010");
        try {
            Case campaign = company.review("github");
            UserTask task = campaign.task("Task_CertifyAccesses");
            assertThat(task.getAssignee()).isEqualTo("E014");
            assertThat(campaign.decide("beatrice", Decision.KEEP, "E014"))
                    .isInstanceOfSatisfying(
                            Verdict.Decided.class,
                            verdict -> assertThat(verdict.refused()).containsValue(Refusal.OWN));
            assertThat(campaign.tries(task, person("E014"), Map.of())).isFalse();
            assertThat(campaign.item("beatrice").decision()).isNull();

            // Where nobody else is under review, the task passes the deputy by.
            Case own = company.review(
                    new ReviewRequest("own/E014", Review.Kind.ROLE_CHANGE, List.of("github"), "E014", null));
            assertThat(own.task("Task_CertifyAccesses").getAssignee()).isEqualTo("E001");
        } finally {
            company.jdbc.sql("TRUNCATE absence.absence").update();
        }
    }

    @Test
    void shouldTakeNobodysWordThatTheirOwnRightIsGone() {
        company.sources.map("telephony", new Mapping("account", "person", "level", null, null));
        company.readings.keep(
                new Readings.Origin("telephony", Source.Kind.CSV, "E002", "telephony.csv"),
                List.of(new Entry("rosa", "administrator", "rosa", "E028", "E028", true, null)));
        Case review = company.review("telephony");
        UserTask certify = review.task("Task_CertifyAccesses");
        review.decide("rosa", Decision.REVOKE, certify.getAssignee());
        review.sign(certify.getAssignee());

        // Rosa owns the system, so the task goes past her; given to her, it still does not take her word.
        UserTask byHand = review.task("Task_RemoveByHand");
        assertThat(byHand.getAssignee()).isEqualTo("E009");
        assign(client, byHand, "E028");
        assertThat(review.tries(byHand, person("E028"), Map.of("removalBy", "hand")))
                .isFalse();
        assertThat(review.removal().removedAt()).isNull();

        assign(client, byHand, "E009");
        review.complete(byHand, person("E009"), Map.of("removalBy", "hand", "note", "Looked."));
        review.task("Task_SignOff");
        assertThat(review.removal().proof()).isEqualTo(Proof.STATEMENT);
    }

    /** There is no command for it in the gRPC protocol: the client sends it over REST whatever it prefers. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldRefuseToAClientOfTheEngineWhatThePagesRefuse(boolean rest, @Autowired EngineAccess engine) {
        company.github.account("olivia", "E002", "member");
        Case review = company.review("github");
        UserTask certify = review.taskOf("Task_CertifyAccesses", "E001");
        try (CamundaClient olivia = CamundaClient.newClientBuilder()
                .grpcAddress(engine.grpcAddress())
                .restAddress(engine.restAddress())
                .preferRestOverGrpc(rest)
                .credentialsProvider(CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
                        .applyEnvironmentOverrides(false)
                        .username("olivia")
                        .password("olivia")
                        .build())
                .build()) {
            assign(olivia, certify, "E002");
            refused(
                    422,
                    () -> olivia.newCompleteUserTaskCommand(certify.getUserTaskKey())
                            .send()
                            .join());
            assertThat(review.item("olivia").decision()).isNull();

            assign(olivia, certify, "E001");
            review.decide("olivia", Decision.KEEP, "E001");
            review.sign("E001");
            UserTask signOff = review.task("Task_SignOff");
            company.jdbc
                    .sql("UPDATE accessreview.item SET decided_by = 'E002' WHERE review_id = ?")
                    .param(review.id)
                    .update();
            refused(409, () -> assign(olivia, signOff, "E002"));
            assertThat(review.open("Task_SignOff")).hasSize(1);
        }
    }

    private static void assign(CamundaClient by, UserTask task, String person) {
        by.newAssignUserTaskCommand(task.getUserTaskKey())
                .assignee(person)
                .action("assign")
                .send()
                .join();
    }

    private static void refused(int status, ThrowingCallable attempt) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.details().getStatus()).isEqualTo(status));
    }
}
