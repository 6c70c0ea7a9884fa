package org.opsrail.duediligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.duediligence.domain.Contacts;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.CustomerRecords;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.duediligence.domain.Match;
import org.opsrail.duediligence.domain.Matches;
import org.opsrail.duediligence.domain.OwnerLines;
import org.opsrail.duediligence.domain.Relationships;
import org.opsrail.duediligence.domain.Risks;
import org.opsrail.duediligence.domain.Verdict;
import org.opsrail.duediligence.domain.Wish;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Role;
import org.opsrail.onboarding.FormFiles;
import org.opsrail.screening.ScreeningLists;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.Reason;
import org.opsrail.tabular.Row;
import org.opsrail.task.TaskDesk;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers that a sales manager asks for, sold to by Antoine, and people who decide as they do in the pages. */
public final class CustomerFixture {

    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Whoever asks, and whoever sells. */
    public static final String SOFIA = "E008";

    public static final String ANTOINE = "E022";

    public static final Actor PETER = member("E009", "compliance");
    public static final Actor INGRID = member("E011", "compliance");
    public static final Actor CAMILLE = member("E001", "executives");

    public static final String TWO_OWNERS = """
            Ada Stone; person; 1970-05-17; FR; 60; ; yes
            Ben Moor; person; 1980-01-02; DE; 40; ;
            """;

    /** Somebody called and born like one whom the EU sanctions. */
    public static final String NAMESAKE = """
            Grigori Sandomirski; person; 1971-04-28; RU; 60; ; yes
            Ben Moor; person; 1980-01-02; DE; 40; ;
            """;

    /** Somebody of whom a list says that they are politically exposed. */
    public static final String EXPOSED = """
            Despina Karavassili; person; 1975-12-01; GR; 60; ; yes
            Ben Moor; person; 1980-01-02; DE; 40; ;
            """;

    /** Three layers and a circle. */
    public static final String CIRCLE = """
            Top Holding; company; ; FR; 60; ;
            Ada Stone; person; 1970-05-17; FR; 80; Top Holding; yes
            Other; company; ; LU; 20; Top Holding;
            Top Holding; company; ; FR; 10; Other;
            Ben Moor; person; 1980-01-02; DE; 40; ;
            """;

    private static final AtomicInteger REFERENCES = new AtomicInteger();

    final JdbcClient jdbc;
    final Customers customers;
    final CustomerRecords records;
    final Risks risks;
    final Contacts contacts;

    final Matches matches;
    final Relationships relationships;
    final ScreeningLists lists;

    private final CustomerRequests requests;
    private final TaskDesk desk;
    private final DirectoryFiles files;
    private final InstantSource clock;
    private final CamundaClient camunda;

    public CustomerFixture(ApplicationContext application) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.customers = application.getBean(Customers.class);
        this.records = application.getBean(CustomerRecords.class);
        this.contacts = application.getBean(Contacts.class);
        this.risks = application.getBean(Risks.class);
        this.requests = application.getBean(CustomerRequests.class);
        this.desk = application.getBean(TaskDesk.class);
        this.lists = application.getBean(ScreeningLists.class);
        this.matches = application.getBean(Matches.class);
        this.relationships = application.getBean(Relationships.class);
        this.files = application.getBean(DirectoryFiles.class);
        this.clock = application.getBean(InstantSource.class);
        this.camunda = application.getBean(CamundaClient.class);
    }

    public static Actor member(String id, String... groups) {
        return new Actor(id, id, id, Locale.ENGLISH, Set.of(Role.MEMBER), Set.of(groups));
    }

    /** The engine is empty before each test and counts its keys from the start again. */
    public void settleIn() {
        jdbc.sql("TRUNCATE duediligence.customer, notification.message CASCADE").update();
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        camunda.newDeployResourceCommand()
                .addResourceFromClasspath("bpmn/customer-due-diligence.bpmn")
                .addResourceFromClasspath("bpmn/customer-monitoring.bpmn")
                .addResourceFromClasspath("dmn/ownership-threshold.dmn")
                .addResourceFromClasspath("dmn/risk-factors.dmn")
                .addResourceFromClasspath("dmn/customer-risk.dmn")
                .addResourceFromClasspath("dmn/screening-thresholds.dmn")
                .send()
                .join();
        FormFiles.deploy(camunda);
    }

    /** A file in order, of the lowest risk. */
    public static Map<String, String> cells() {
        Map<String, String> cells = new HashMap<>();
        cells.put("reference", "CRM-" + REFERENCES.incrementAndGet());
        cells.put("legal_name", "Northwind Mills");
        cells.put("country", "DE");
        cells.put("legal_form", "limited-company");
        cells.put("contact_name", "Ann Reed");
        cells.put("contact_mail", "ann.reed@northwind.example");
        cells.put("registration_number", "Aachen HRB 11223");
        cells.put("business_line", "manufacturing");
        cells.put("channel", "direct");
        cells.put("expected_volume", "120000");
        cells.put("deal_value", "60000");
        cells.put("salesperson", ANTOINE);
        return cells;
    }

    public static Map<String, String> cells(String... changed) {
        Map<String, String> cells = cells();
        for (int i = 0; i < changed.length; i += 2) {
            cells.put(changed[i], changed[i + 1]);
        }
        return cells;
    }

    public Case ask(Map<String, String> cells, String owners) {
        return new Case(requests.ask(cells, owners, SOFIA).orElseThrow());
    }

    /** Any case of the company's, such as the one that watches over a customer. */
    public Case at(long key) {
        return new Case(key);
    }

    static List<Row> owners(String lines) {
        return ((Reading.Table) OwnerLines.read(lines)).rows();
    }

    /** One check under way. */
    public final class Case {

        final long key;

        private Case(long key) {
            this.key = key;
        }

        public long key() {
            return key;
        }

        Customer customer() {
            return customers.at(key);
        }

        List<Reason> correct(String owners) {
            Customer customer = customer();
            return records.correct(customer, new Wish(new Row(1, cells(), 0), owners(owners)));
        }

        public UserTask task(String element) {
            return await("open " + element)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> open(element), tasks -> tasks.size() == 1)
                    .getFirst();
        }

        List<UserTask> open(String element) {
            return camunda.newUserTaskSearchRequest()
                    .filter(task ->
                            task.processInstanceKey(key).elementId(element).state(UserTaskState.CREATED))
                    .send()
                    .join()
                    .items();
        }

        boolean tries(String element, Actor actor, Map<String, Object> answers) {
            return desk.complete(task(element).getUserTaskKey(), actor, shown -> answers);
        }

        public void complete(String element, Actor actor, Map<String, Object> answers) {
            assertThat(tries(element, actor, answers)).as(element).isTrue();
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
                    .filter(instance ->
                            instance.processInstanceKey(key).elementId(element).state(ElementInstanceState.COMPLETED))
                    .send()
                    .join()
                    .items()
                    .size();
        }

        List<Match> matches() {
            return matches.of(customer().id());
        }

        /** One word on every match that waits for one. */
        Map<String, Object> judgements(String word, String reason) {
            task(Verdict.JUDGE);
            return Map.of(
                    "judgements",
                    matches().stream()
                            .filter(Match::isOpen)
                            .map(match -> Map.of("match", match.id().toString(), "word", word, "reason", reason))
                            .toList());
        }

        int retriesOf(String jobType) {
            return camunda.newJobSearchRequest()
                    .filter(job -> job.processInstanceKey(key).type(jobType))
                    .send()
                    .join()
                    .items()
                    .getFirst()
                    .getRetries();
        }

        Map<String, Long> facts() {
            Map<String, Long> facts = new TreeMap<>();
            jdbc.sql("SELECT name || ':' || part AS name, value FROM duediligence.fact WHERE customer_id = ?")
                    .param(customer().id())
                    .query(row -> {
                        facts.put(row.getString("name"), row.getLong("value"));
                    });
            return facts;
        }
    }
}
