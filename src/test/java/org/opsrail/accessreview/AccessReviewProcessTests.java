package org.opsrail.accessreview;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opsrail.accessreview.ReviewFixture.OPS;
import static org.opsrail.accessreview.ReviewFixture.PATIENCE;
import static org.opsrail.accessreview.ReviewFixture.person;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.ProcessTest;
import org.opsrail.accessreview.ReviewFixture.Case;
import org.opsrail.accessreview.ScimTargets.Fault;
import org.opsrail.accessreview.domain.Certification.Wish;
import org.opsrail.accessreview.domain.Decision;
import org.opsrail.accessreview.domain.Item;
import org.opsrail.accessreview.domain.Removal.Proof;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.accessreview.domain.Review.State;
import org.opsrail.accessreview.domain.ReviewRequest;
import org.opsrail.accessreview.domain.Verdict;
import org.opsrail.accessreview.domain.Verdict.Refusal;
import org.opsrail.accessreview.reading.domain.Finding;
import org.opsrail.accessreview.reading.domain.Mapping;
import org.opsrail.directory.Directory.Grant;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.TaskNames;
import org.opsrail.onboarding.FlowNodeCoverage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProcessTest
class AccessReviewProcessTests {

    /** More often than anybody tries, also when a try is lost because time has jumped. */
    private static final int FOR_LONG = 60;

    private static final FlowNodeCoverage COVERAGE =
            new FlowNodeCoverage(AccessReviewProcessTests.class, "access-review");

    private static ReviewFixture company;

    private CamundaClient client;
    private CamundaProcessTestContext time;

    @BeforeAll
    static void found(@Autowired ApplicationContext application) {
        company = new ReviewFixture(application);
    }

    @BeforeEach
    void settleIn() {
        CamundaAssert.setAssertionTimeout(PATIENCE);
        company.settleIn();
    }

    @AfterEach
    void remember() {
        COVERAGE.add(client);
    }

    @AfterAll
    static void shouldHavePassedEveryFlowNode() {
        company.close();
        COVERAGE.report();
    }

    @Test
    void shouldCertifyEveryRightAndProveThatWhatWasRevokedIsGone() {
        company.github.account("beatrice", "E014", "member");
        company.github.account("chloe", "E013", "member");
        company.github.account("marc", "E010", "administrator");
        company.github.account("bot", "", "member");
        Case review = company.review("github");

        review.tasks("Task_CertifyAccesses", 3);
        assertThat(review.review().sha256()).hasSize(64);
        assertThat(review.item("bot").findings()).extracting(Finding::kind).containsExactly(Finding.Kind.ORPHAN);
        // Never on one's own access: the owner's goes to the owner's manager.
        assertThat(review.item("marc").shareId()).isEqualTo(review.share("E001").id());
        assertThat(review.item("beatrice").shareId())
                .isEqualTo(review.share("E010").id());

        review.decide("chloe", Decision.KEEP, "E011");
        review.sign("E011");
        review.decide("marc", Decision.KEEP, "E001");
        review.sign("E001");
        review.decide("beatrice", Decision.KEEP, "E010");
        UserTask marcs = review.taskOf("Task_CertifyAccesses", "E010");
        assertThat(review.tries(marcs, person("E010"), Map.of())).isFalse();
        review.decide("bot", Decision.REVOKE, "E010");
        review.complete(marcs, person("E010"), Map.of("comment", "Nobody knows the bot."));

        review.signOff();
        process(review).isCompleted();
        assertThat(company.github.holds("bot", "member")).isFalse();
        assertThat(company.github.holds("beatrice", "member")).isTrue();
        assertThat(review.removal().proof()).isEqualTo(Proof.TARGET);
        assertThat(review.review().state()).isEqualTo(State.CLOSED);
        assertThat(review.review().signedOffBy()).isEqualTo("E004");
        assertThat(review.facts())
                .containsEntry("RIGHTS_REVIEWED", 4L)
                .containsEntry("RIGHTS_REMOVED", 1L)
                .containsEntry("SHARE_DUE", 3L)
                .containsEntry("SHARE_ON_TIME", 3L)
                .doesNotContainKey("STILL_THERE");
    }

    @Test
    void shouldReopenARightThatTheSystemSilentlyKeeps() {
        company.github.account("beatrice", "E014", "administrator", "member");
        Case review = company.review("github");
        review.tasks("Task_CertifyAccesses", 1);
        company.items.of(review.id).stream()
                .filter(item -> item.level().equals("administrator"))
                .forEach(item -> company.certification.decide(
                        item.shareId(), List.of(item.id()), new Wish(Decision.REVOKE, null, null), "E010"));
        company.items.of(review.id).stream()
                .filter(item -> item.level().equals("member"))
                .forEach(item -> company.certification.decide(
                        item.shareId(), List.of(item.id()), new Wish(Decision.KEEP, null, "Needed."), "E010"));
        company.github.failWrites(Fault.KEEPS_SILENTLY, 2);
        review.sign("E010");

        UserTask byHand = review.task("Task_RemoveByHand");
        assertThat(byHand.getAssignee()).isEqualTo("E010");
        assertThat(review.removal())
                .returns(1, removal -> removal.reopened())
                .returns(null, removal -> removal.removedAt());
        // Once more in vain, then late, then for good.
        review.complete(byHand, person("E010"), Map.of("removalBy", "connector"));
        await().atMost(PATIENCE).until(() -> review.removal().reopened() == 2);
        UserTask again = review.tasksWhile(
                        "Task_RemoveByHand",
                        tasks -> tasks.stream().anyMatch(task -> task.getUserTaskKey() != byHand.getUserTaskKey()),
                        () -> {})
                .getFirst();
        time.increaseTime(Duration.ofDays(6));
        review.passed("Event_RemindedRemoveByHand", "Event_EscalatedRemoveByHand");
        review.complete(again, person("E010"), Map.of("removalBy", "connector"));
        review.task("Task_SignOff");

        assertThat(company.github.holds("beatrice", "administrator")).isFalse();
        assertThat(company.github.holds("beatrice", "member")).isTrue();
        assertThat(review.removal().proof()).isEqualTo(Proof.TARGET);
        assertThat(review.facts()).containsEntry("STILL_THERE", 2L);
        time.increaseTime(Duration.ofDays(12));
        review.passed("Event_RemindedSignOff", "Event_EscalatedSignOff");
    }

    @Test
    void shouldLeaveWhatIsUndecidedToThePolicy(@Autowired TaskNames names) {
        company.github.account("beatrice", "E014", "member");
        company.github.account("bot", "", "member");
        Case review = company.review("github");
        review.task("Task_CertifyAccesses");

        time.increaseTime(Duration.ofDays(8));
        review.passed("Event_RemindedCertifyAccesses", "Event_EscalatedCertifyAccesses");
        time.increaseTime(Duration.ofDays(10));
        UserTask escalated = review.task("Task_DecideEscalated");
        assertThat(names.names(
                        escalated.getProcessDefinitionKey(),
                        Map.of(escalated.getUserTaskKey(), escalated.getElementId()),
                        Locale.ENGLISH))
                .containsValue("Decide what was left: Marc Lefèvre");

        assertThat(review.item("bot")).returns(Decision.REVOKE, Item::decision).returns(null, Item::decidedBy);
        assertThat(review.item("beatrice").decision()).isNull();
        assertThat(escalated.getAssignee()).isEqualTo("E001");
        time.increaseTime(Duration.ofDays(8));
        review.passed("Event_RemindedDecideEscalated", "Event_EscalatedDecideEscalated");
        assertThat(review.decide("beatrice", Decision.KEEP, "E001")).isInstanceOf(Verdict.Decided.class);
        review.complete(escalated, person("E001"), Map.of());

        review.task("Task_SignOff");
        assertThat(company.github.holds("beatrice", "member")).isTrue();
        assertThat(review.facts()).containsEntry("SHARE_DUE", 1L).containsEntry("SHARE_ON_TIME", 0L);
    }

    @Test
    void shouldRevokeWhatNobodyHasDecidedInTheEndEvenWhenTheTaskIsCompletedPastThePage() {
        company.github.account("beatrice", "E014", "member");
        Case review = company.review("github");

        // Completing the task past the page decides nothing.
        past(review.task("Task_CertifyAccesses"));
        past(review.task("Task_DecideEscalated"));

        review.task("Task_SignOff");
        assertThat(review.item("beatrice"))
                .returns(Decision.REVOKE, Item::decision)
                .returns(null, Item::decidedBy);
        assertThat(company.github.holds("beatrice", "member")).isFalse();
    }

    private void past(UserTask task) {
        client.newCompleteUserTaskCommand(task.getUserTaskKey()).send().join();
    }

    @Test
    void shouldLetNobodyDecideOnTheirOwnAccessNorSignForTheirOwnDecisions() {
        company.github.account("beatrice", "E014", "member");
        Case review = company.review("github");
        UserTask task = review.task("Task_CertifyAccesses");

        client.newAssignUserTaskCommand(task.getUserTaskKey())
                .assignee("E014")
                .action("assign")
                .send()
                .join();
        assertThat(review.decide("beatrice", Decision.KEEP, "E014"))
                .isInstanceOfSatisfying(
                        Verdict.Decided.class,
                        verdict -> assertThat(verdict.refused()).containsValue(Refusal.OWN));
        client.newAssignUserTaskCommand(task.getUserTaskKey())
                .assignee("E010")
                .action("assign")
                .send()
                .join();
        review.decide("beatrice", Decision.KEEP, "E010");
        review.sign("E010");
        assertThat(review.decide("beatrice", Decision.REVOKE, "E010")).isInstanceOf(Verdict.TooLate.class);

        UserTask signOff = review.task("Task_SignOff");
        assertThat(review.tries(signOff, inOps("E010"), Map.of("stands", true))).isFalse();
        review.signOff();
        process(review).isCompleted();
    }

    @Test
    void shouldReviewAPersonWithoutAskingThatPerson() {
        company.github.account("karim", "E012", "member");
        company.github.account("beatrice", "E014", "member");
        Case review = company.review(
                new ReviewRequest("role/E012", Review.Kind.ROLE_CHANGE, List.of("github"), "E012", null));

        UserTask task = review.task("Task_CertifyAccesses");
        assertThat(company.items.of(review.id)).extracting(Item::name).containsExactly("karim");
        assertThat(review.tries(task, inOps("E012"), Map.of())).isFalse();
    }

    @Test
    void shouldAskTheOwnerWhereASystemCannotBeRead() {
        company.github.account("beatrice", "E014", "member");
        company.sources.map("cloud", new Mapping("user", "mail", null, null, null));
        company.github.failReads(Fault.OUT_OF_REACH, FOR_LONG);
        Case review = company.review("github", "cloud");

        UserTask github = review
                .tasksWhile(
                        "Task_BringReading", tasks -> tasks.size() == 2, () -> time.increaseTime(Duration.ofMinutes(2)))
                .stream()
                .filter(task -> "E010".equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();
        UserTask cloud = review.taskOf("Task_BringReading", "E012");
        assertThat(review.tries(github, person("E010"), Map.of("how", "read"))).isFalse();
        assertThat(review.tries(cloud, person("E012"), Map.of("how", "read"))).isFalse();
        assertThat(review.tries(cloud, person("E012"), Map.of("how", "last"))).isFalse();
        time.increaseTime(Duration.ofDays(8));
        review.passed("Event_RemindedBringReading", "Event_EscalatedBringReading");

        company.github.reset();
        company.github.account("beatrice", "E014", "member");
        review.complete(github, person("E010"), Map.of("how", "read"));
        review.complete(cloud, person("E012"), Map.of("how", "last", "reason", "Nobody works there yet."));

        review.task("Task_CertifyAccesses");
        assertThat(company.reviews.missing(review.id))
                .extracting(missing -> missing.system())
                .containsExactly("cloud");
        assertThat(company.items.of(review.id)).extracting(Item::system).containsExactly("github");
    }

    @Test
    void shouldHandARemovalToTheOwnerWhenTheSystemRefusesOrDoesNotAnswer() {
        company.github.account("beatrice", "E014", "member");
        Case refused = company.review("github");
        refused.task("Task_CertifyAccesses");
        refused.decide("beatrice", Decision.REVOKE, "E010");
        company.github.failWrites(Fault.REFUSES, 1);
        refused.sign("E010");
        UserTask byHand = refused.task("Task_RemoveByHand");
        assertThat(refused.removal().whyByHand()).contains("the last administrator stays");

        // The owner says so, but the system still shows it; then it can't be read, and the owner's word stands.
        refused.complete(byHand, person("E010"), Map.of("removalBy", "hand", "note", "Done."));
        refused.passed("Event_AccessStillThere");
        UserTask again = refused.task("Task_RemoveByHand");
        company.github.failReads(Fault.OUT_OF_REACH, FOR_LONG);
        refused.complete(again, person("E010"), Map.of("removalBy", "hand"));
        refused.tasksWhile("Task_SignOff", tasks -> tasks.size() == 1, () -> time.increaseTime(Duration.ofMinutes(2)));
        assertThat(refused.removal().proof()).isEqualTo(Proof.STATEMENT);
    }

    @Test
    void shouldHandARemovalToTheOwnerWhenNothingIsHeardOfTheSystem() {
        company.github.account("beatrice", "E014", "member");
        company.github.account("wei", "E015", "member");
        Case review = company.review("github");
        review.tasks("Task_CertifyAccesses", 2);
        review.decide("beatrice", Decision.REVOKE, "E010");
        review.decide("wei", Decision.KEEP, "E011");
        review.sign("E011");
        company.github.failWrites(Fault.OUT_OF_REACH, FOR_LONG);
        review.sign("E010");
        UserTask byHand = review.tasksWhile(
                        "Task_RemoveByHand", tasks -> tasks.size() == 1, () -> time.increaseTime(Duration.ofMinutes(2)))
                .getFirst();
        company.github.reset();
        company.github.account("beatrice", "E014", "member");
        // Write, then silence when it is to be proven.
        company.github.failReads(Fault.NONE, 2);
        company.github.failReads(Fault.OUT_OF_REACH, FOR_LONG);
        review.complete(byHand, person("E010"), Map.of("removalBy", "connector"));
        review.tasksWhile(
                "Task_RemoveByHand",
                tasks -> tasks.stream().anyMatch(task -> task.getUserTaskKey() != byHand.getUserTaskKey()),
                () -> time.increaseTime(Duration.ofMinutes(2)));
        review.passed("Event_ProofOutOfReach");
    }

    @Test
    void shouldRemoveByHandWhatNoConnectorReachesAndHoldTheWordAgainstTheNextReading() {
        company.directory.grant(new Grant("E014", "vpn", "user", company.today(), null));
        Case review =
                company.review(new ReviewRequest("person/E014", Review.Kind.ON_DEMAND, List.of("vpn"), "E014", "E002"));
        UserTask task = review.task("Task_CertifyAccesses");
        review.decide("E014", Decision.REVOKE, task.getAssignee());
        review.sign(task.getAssignee());
        review.complete(
                review.task("Task_RemoveByHand"),
                person("E005"),
                Map.of("removalBy", "hand", "note", "Looked at the gateway."));

        review.task("Task_SignOff");
        assertThat(review.removal().proof()).isEqualTo(Proof.STATEMENT);
        assertThat(company.directory.grantsOf("E014"))
                .noneMatch(grant -> grant.system().equals("vpn"));
    }

    @Test
    void shouldEndWhereThereIsNothingToReview() {
        Case review = company.review("github");

        review.passed("Event_NothingToReview");
        process(review).isCompleted();
        assertThat(review.review().state()).isEqualTo(State.EMPTY);
    }

    @Test
    void shouldStartOneCaseForOneWish() {
        company.github.account("beatrice", "E014", "member");
        ReviewRequest wish = new ReviewRequest("same", Review.Kind.ON_DEMAND, List.of("github"), null, "E002");
        Case first = company.review(wish);
        assertThat(company.review(wish).id).isEqualTo(first.id);
        first.task("Task_CertifyAccesses");

        long second = client.newCreateInstanceCommand()
                .bpmnProcessId("access-review")
                .latestVersion()
                .variables(Map.of("reviewId", first.id.toString()))
                .send()
                .join()
                .getProcessInstanceKey();

        assertThatProcessInstance(ProcessInstanceSelectors.byKey(second))
                .isCompleted()
                .hasCompletedElements("Event_OpenElsewhere");
        assertThat(first.open("Task_CertifyAccesses")).hasSize(1);
    }

    @Test
    void shouldBeginByItselfEveryQuarter() {
        time.increaseTime(Duration.ofDays(93));

        UUID quarterly = await("the quarter's review")
                .atMost(PATIENCE)
                .until(
                        () -> company.reviews.latest(10).stream()
                                .filter(review -> review.kind() == Review.Kind.QUARTERLY)
                                .map(Review::id)
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();

        assertThat(company.reviews.get(quarterly).systems()).isEmpty();
        await().atMost(PATIENCE).until(() -> company.reviews.get(quarterly).state() == State.READING);
        company.new Case(quarterly).passed("Event_QuarterBegun", "Task_OpenCampaign");
    }

    private static Actor inOps(String id) {
        return new Actor(id, id, id, OPS.locale(), OPS.roles(), OPS.groups());
    }

    private static ProcessInstanceAssert process(Case review) {
        return assertThatProcessInstance(ProcessInstanceSelectors.byKey(review.key()));
    }
}
