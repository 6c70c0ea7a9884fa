package org.opsrail.accessreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.opsrail.accessreview.domain.Certification;
import org.opsrail.accessreview.domain.Certification.Wish;
import org.opsrail.accessreview.domain.Decision;
import org.opsrail.accessreview.domain.Item;
import org.opsrail.accessreview.domain.Items;
import org.opsrail.accessreview.domain.Removal;
import org.opsrail.accessreview.domain.Removals;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.accessreview.domain.ReviewRequest;
import org.opsrail.accessreview.domain.Reviews;
import org.opsrail.accessreview.domain.Shares;
import org.opsrail.accessreview.domain.Shares.Share;
import org.opsrail.accessreview.domain.Verdict;
import org.opsrail.accessreview.process.ReviewStart;
import org.opsrail.accessreview.reading.domain.Readings;
import org.opsrail.accessreview.reading.domain.Sources;
import org.opsrail.connector.ConnectorSettings;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.onboarding.FormFiles;
import org.opsrail.task.TaskDesk;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample company with a GitHub that answers, and reviewers who work as they do in the pages. */
final class ReviewFixture implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final Actor OPS = new Actor("E004", "helene", "Hélène", Locale.ENGLISH, Set.of(Role.MEMBER), Set.of("ops"));

    private static final AtomicInteger WISHES = new AtomicInteger();

    final ScimTargets github;
    final Directory directory;
    final Reviews reviews;
    final Shares shares;
    final Items items;
    final Removals removals;
    final Certification certification;
    final Sources sources;
    final Readings readings;
    final JdbcClient jdbc;

    private final ReviewStart start;
    private final TaskDesk desk;
    private final DirectoryFiles files;
    private final InstantSource clock;
    private final CamundaClient camunda;
    private final URI base;

    ReviewFixture(ApplicationContext application) {
        this.directory = application.getBean(Directory.class);
        this.reviews = application.getBean(Reviews.class);
        this.shares = application.getBean(Shares.class);
        this.items = application.getBean(Items.class);
        this.removals = application.getBean(Removals.class);
        this.certification = application.getBean(Certification.class);
        this.sources = application.getBean(Sources.class);
        this.readings = application.getBean(Readings.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.start = application.getBean(ReviewStart.class);
        this.desk = application.getBean(TaskDesk.class);
        this.files = application.getBean(DirectoryFiles.class);
        this.clock = application.getBean(InstantSource.class);
        this.camunda = application.getBean(CamundaClient.class);
        this.base =
                application.getBean(ConnectorSettings.class).allowedEndpoints().getFirst();
        this.github = new ScimTargets(base);
    }

    @Override
    public void close() {
        github.close();
    }

    void settleIn() {
        // The engine is empty before each test and counts its keys from the start again.
        jdbc.sql(
                        "TRUNCATE accessreview.review, accessreview.reading, accessreview.source, notification.message CASCADE")
                .update();
        SampleDirectory.settleIn(files, today());
        directory.save(new ConnectedSystem("github", "GitHub", "E010", "scim", base + "/github", "sample"));
        github.reset();
        camunda.newDeployResourceCommand()
                .addResourceFromClasspath("bpmn/access-review.bpmn")
                .addResourceFromClasspath("dmn/role-access.dmn")
                .addResourceFromClasspath("dmn/review-policy.dmn")
                .send()
                .join();
        FormFiles.deploy(camunda);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static Actor person(String id) {
        return new Actor(id, id, id, Locale.ENGLISH, Set.of(Role.MEMBER), Set.of());
    }

    Case review(String... systems) {
        return review(new ReviewRequest(
                "wish-" + WISHES.incrementAndGet(), Review.Kind.ON_DEMAND, List.of(systems), null, "E002"));
    }

    Case review(ReviewRequest request) {
        UUID id = start.ask(request).id();
        await("case of the review").atMost(PATIENCE).until(() -> reviews.get(id).processInstanceKey() != null);
        return new Case(id);
    }

    /** One review under way. */
    final class Case {

        final UUID id;

        Case(UUID id) {
            this.id = id;
        }

        Review review() {
            return reviews.get(id);
        }

        long key() {
            return java.util.Objects.requireNonNull(review().processInstanceKey());
        }

        Share share(String reviewer) {
            return shares.of(id).stream()
                    .filter(share -> reviewer.equals(share.reviewer()))
                    .findFirst()
                    .orElseThrow();
        }

        Item item(String account) {
            return items.of(id).stream()
                    .filter(item -> item.name().equals(account))
                    .findFirst()
                    .orElseThrow();
        }

        Verdict decide(String account, Decision decision, String actor) {
            return decide(account, new Wish(decision, null, "Because."), actor);
        }

        Verdict decide(String account, Wish wish, String actor) {
            Item item = item(account);
            return certification.decide(item.shareId(), List.of(item.id()), wish, actor);
        }

        Removal removal() {
            return removals.of(id).getFirst();
        }

        List<UserTask> open(String element) {
            return camunda.newUserTaskSearchRequest()
                    .filter(task ->
                            task.processInstanceKey(key()).elementId(element).state(UserTaskState.CREATED))
                    .page(page -> page.limit(100))
                    .send()
                    .join()
                    .items();
        }

        List<UserTask> tasks(String element, int count) {
            return tasksWhile(element, tasks -> tasks.size() == count, () -> {});
        }

        UserTask task(String element) {
            return tasks(element, 1).getFirst();
        }

        UserTask taskOf(String element, String assignee) {
            return tasksWhile(element, tasks -> !tasks.isEmpty(), () -> {}).stream()
                    .filter(task -> assignee.equals(task.getAssignee()))
                    .findFirst()
                    .orElseThrow();
        }

        /** Until it is so, something else has to happen again and again: time to pass, for example. */
        List<UserTask> tasksWhile(String element, Predicate<List<UserTask>> wanted, Runnable meanwhile) {
            return await("open " + element)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(
                            () -> {
                                meanwhile.run();
                                return open(element);
                            },
                            wanted);
        }

        boolean tries(UserTask task, Actor actor, Map<String, Object> answers) {
            return desk.complete(task.getUserTaskKey(), actor, shown -> answers);
        }

        void complete(UserTask task, Actor actor, Map<String, Object> answers) {
            assertThat(tries(task, actor, answers)).as(task.getElementId()).isTrue();
        }

        void sign(String reviewer) {
            complete(taskOf("Task_CertifyAccesses", reviewer), person(reviewer), Map.of());
        }

        void signOff() {
            complete(task("Task_SignOff"), OPS, Map.of("stands", true, "note", "Looked at all of it."));
        }

        void passed(String... elements) {
            for (String element : elements) {
                await(element)
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> times(element) > 0);
            }
        }

        private int times(String element) {
            return camunda.newElementInstanceSearchRequest()
                    .filter(instance -> instance.processInstanceKey(key())
                            .elementId(element)
                            .state(ElementInstanceState.COMPLETED))
                    .send()
                    .join()
                    .items()
                    .size();
        }

        Map<String, Long> facts() {
            Map<String, Long> facts = new TreeMap<>();
            jdbc.sql("SELECT name, sum(value) AS total FROM accessreview.fact WHERE review_id = ? GROUP BY name")
                    .param(id)
                    .query(row -> {
                        facts.put(row.getString("name"), row.getLong("total"));
                    });
            return facts;
        }
    }
}
