package org.opsrail.trustrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.answerlibrary.AnswerLibrary;
import org.opsrail.answerlibrary.Choice;
import org.opsrail.answerlibrary.Learned;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.document.Documents;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.onboarding.FormFiles;
import org.opsrail.task.TaskDesk;
import org.opsrail.trustrequest.domain.Answering;
import org.opsrail.trustrequest.domain.Delivery;
import org.opsrail.trustrequest.domain.DeliveryLog;
import org.opsrail.trustrequest.domain.Question;
import org.opsrail.trustrequest.domain.Questions;
import org.opsrail.trustrequest.domain.Releasing;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.opsrail.trustrequest.domain.Withdrawals;
import org.opsrail.trustrequest.domain.Words;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questionnaires that ops brings for Antoine's deals, a library, and people who answer as they do in the pages. */
public final class TrustFixture {

    public static final Duration PATIENCE = Duration.ofSeconds(30);

    public static final String JULIEN = "E007";
    public static final String ANTOINE = "E022";
    public static final Actor OPS =
            new Actor(JULIEN, JULIEN, JULIEN, Locale.ENGLISH, Set.of(Role.OPS, Role.MEMBER), Set.of("ops"));
    public static final Actor TOMAS = member("E003");
    public static final Actor YUSUF = member("E005");
    public static final Actor SELLER = member(ANTOINE, "sales");
    public static final Actor PETER = member("E009", "compliance");

    public static final String ENCRYPTED = "Is customer data encrypted at rest?";
    public static final String BACKUPS = "How often are backups of customer data taken?";
    public static final String TRAINED = "Do all employees receive security awareness training each year?";
    public static final String UNKNOWN = "Which colour are the fire doors of your headquarters painted in?";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final JdbcClient jdbc;
    final TrustRequests requests;
    final Questions questions;
    final Answering answering;
    final Releasing releasing;
    final Withdrawals withdrawals;
    final DeliveryLog log;
    final Documents documents;
    final AnswerLibrary library;

    private final TrustRequestIntake intake;
    private final TaskDesk desk;
    private final DirectoryFiles files;
    private final InstantSource clock;
    private final CamundaClient camunda;

    public TrustFixture(ApplicationContext application) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.requests = application.getBean(TrustRequests.class);
        this.questions = application.getBean(Questions.class);
        this.answering = application.getBean(Answering.class);
        this.releasing = application.getBean(Releasing.class);
        this.withdrawals = application.getBean(Withdrawals.class);
        this.log = application.getBean(DeliveryLog.class);
        this.documents = application.getBean(Documents.class);
        this.library = application.getBean(AnswerLibrary.class);
        this.intake = application.getBean(TrustRequestIntake.class);
        this.desk = application.getBean(TaskDesk.class);
        this.files = application.getBean(DirectoryFiles.class);
        this.clock = application.getBean(InstantSource.class);
        this.camunda = application.getBean(CamundaClient.class);
    }

    public static Actor member(String id, String... groups) {
        return new Actor(id, id, id, Locale.ENGLISH, Set.of(Role.MEMBER), Set.of(groups));
    }

    /** The engine is empty before each test and counts its keys from the start again. */
    public void settleIn() {
        forget();
        jdbc.sql("TRUNCATE notification.message, guest.link CASCADE").update();
        camunda.newDeployResourceCommand()
                .addResourceFromClasspath("bpmn/trust-request.bpmn")
                .addResourceFromClasspath("dmn/answer-confidence.dmn")
                .send()
                .join();
        FormFiles.deploy(camunda);
    }

    /** Requests and library begin anew. */
    public void forget() {
        // A case of an earlier test may still be at work, and the database ends one of two who wait for each other.
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(PessimisticLockingFailureException.class)
                .until(() -> {
                    jdbc.sql("""
                    TRUNCATE trustrequest.request, trustrequest.draft, trustrequest.confidential_answer,
                        answerlibrary.answer, answerlibrary.learned CASCADE""").update();
                    SampleDirectory.settleIn(files, today());
                    return true;
                });
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What the company has said before, released by somebody other than its author. */
    public UUID known(String question, @Nullable Choice choice, String text, String owner) {
        return library.learn(new Learned(
                "test/" + UUID.randomUUID(),
                question,
                Locale.ENGLISH,
                choice,
                text,
                null,
                "Security",
                owner,
                owner,
                "E011"));
    }

    public void expire(UUID answer) {
        jdbc.sql("UPDATE answerlibrary.answer SET valid_until = ? WHERE id = ?")
                .params(today().minusDays(1), answer)
                .update();
    }

    public Map<String, String> cells(String... changed) {
        Map<String, String> cells = new HashMap<>(Map.of(
                "reference", "TR-" + NUMBER.incrementAndGet() + "-" + UUID.randomUUID(),
                "customer", "Northwind Mills",
                "salesperson", ANTOINE,
                "deal_value", "80 000",
                "due_on", today().plusDays(14).toString(),
                "language", "en",
                "recipient_name", "Ada Stone",
                "recipient_mail", "ada.stone@northwind.example",
                "delivery", "link"));
        for (int i = 0; i < changed.length; i += 2) {
            cells.put(changed[i], changed[i + 1]);
        }
        return cells;
    }

    public Case ask(Map<String, String> cells, List<String> asked) {
        return ask(cells, Workbooks.of(asked));
    }

    public Case ask(Map<String, String> cells, byte[] workbook) {
        return new Case(intake.ask(cells, "northwind.xlsx", workbook, JULIEN).orElseThrow());
    }

    /** One request under way. */
    public final class Case {

        final long key;

        private Case(long key) {
            this.key = key;
        }

        public long key() {
            return key;
        }

        TrustRequest request() {
            return requests.at(key);
        }

        List<Question> questions() {
            return questions.of(request().id());
        }

        Question question(String text) {
            return questions().stream()
                    .filter(question -> question.text().equals(text))
                    .findFirst()
                    .orElseThrow();
        }

        List<Delivery> deliveries() {
            return log.of(request().id());
        }

        byte[] delivered(int delivery, int item) {
            String id = deliveries().get(delivery).items().get(item).documentId();
            try (InputStream content = documents.open(documents.find(id).orElseThrow())) {
                return content.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public UserTask task(String element) {
            return task(element, task -> true);
        }

        public UserTask task(String element, Function<UserTask, Boolean> fits) {
            return await("open " + element)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> open(element).stream().filter(fits::apply).toList(), tasks -> tasks.size() == 1)
                    .getFirst();
        }

        UserTask taskOf(String owner) {
            return task("Task_AnswerQuestions", task -> owner.equals(task.getAssignee()));
        }

        List<UserTask> open(String element) {
            return camunda.newUserTaskSearchRequest()
                    .filter(task ->
                            task.processInstanceKey(key).elementId(element).state(UserTaskState.CREATED))
                    .send()
                    .join()
                    .items();
        }

        UUID share(UserTask task, Actor actor) {
            return org.opsrail.trustrequest.forms.TaskShare.of(
                            desk.answering(task.getUserTaskKey(), actor).orElseThrow())
                    .orElseThrow();
        }

        /** Writes every answer of the task and hands it in. */
        void answer(UserTask task, Actor actor, Function<Question, Words> words) {
            UUID share = share(task, actor);
            answering.save(share, questions.ofShare(share).stream().collect(Collectors.toMap(Question::id, words)));
            complete(task, actor, Map.of());
        }

        boolean tries(String element, Actor actor, Map<String, Object> answers) {
            return desk.complete(task(element).getUserTaskKey(), actor, shown -> answers);
        }

        void complete(String element, Actor actor, Map<String, Object> answers) {
            complete(task(element), actor, answers);
        }

        void complete(UserTask task, Actor actor, Map<String, Object> answers) {
            assertThat(desk.complete(task.getUserTaskKey(), actor, shown -> answers))
                    .as(task.getElementId())
                    .isTrue();
        }

        void release() {
            complete("Task_ReleaseAnswers", PETER, Map.of("next", "release"));
        }

        void passed(String... elements) {
            for (String element : elements) {
                await(element)
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> times(element) > 0);
            }
        }

        int times(String element) {
            return camunda.newElementInstanceSearchRequest()
                    .filter(instance ->
                            instance.processInstanceKey(key).elementId(element).state(ElementInstanceState.COMPLETED))
                    .send()
                    .join()
                    .items()
                    .size();
        }

        void ended() {
            await().atMost(PATIENCE).until(() -> state(key) == ProcessInstanceState.COMPLETED);
        }
    }

    ProcessInstanceState state(long key) {
        return camunda.newProcessInstanceSearchRequest()
                .filter(instance -> instance.processInstanceKey(key))
                .send()
                .join()
                .items()
                .getFirst()
                .getState();
    }
}
