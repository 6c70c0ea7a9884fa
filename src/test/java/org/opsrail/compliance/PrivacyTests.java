package org.opsrail.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditLog;
import org.opsrail.audit.AuditTrail;
import org.opsrail.audit.AuditVerification;
import org.opsrail.directory.Directory;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.Person;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.document.Documents;
import org.opsrail.document.NewDocument;
import org.opsrail.document.Placement;
import org.opsrail.document.SampleFiles;
import org.opsrail.notification.Notifications;
import org.opsrail.notification.Notifications.Message;
import org.opsrail.privacy.Privacy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@OpsrailTest
class PrivacyTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Directory directory;

    @Autowired
    Privacy privacy;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditLog log;

    @Autowired
    AuditVerification verification;

    @Autowired
    Notifications notifications;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private final String number = "X" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void somebodyWhoHasLeft(@Autowired DirectoryFiles files, @Autowired InstantSource clock) {
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        save(Person.Status.GONE);
        trail.record(AuditEntry.of(() -> "task.take").about(number).withPersonal("username", "zoe.leaver"));
        notifications.send(new Message(
                number, number, null, "hire-withdrawn", Locale.ENGLISH, Map.of("subject", "Zoë Leaver-" + number)));
    }

    private void save(Person.Status status) {
        directory.save(new Person(
                number,
                "Zoë",
                "Leaver-" + number,
                number + "@example.org",
                number.toLowerCase(Locale.ROOT) + "@example.com",
                "software-engineer",
                "Engineering",
                "E010",
                "Paris",
                "permanent",
                LocalDate.of(2020, 1, 1),
                status));
    }

    private MockHttpServletResponse open(String username, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return Browser.of(context, username).open(request).getResponse();
    }

    private MockHttpServletResponse erase(String username, String confirmed) throws Exception {
        return open(username, post("/privacy/" + number + "/erasure").param("confirmed", confirmed));
    }

    @Test
    void shouldErasePersonInEveryModuleAndKeepTheChainWhole() throws Exception {
        assertThat(erase("demo", number).getRedirectedUrl()).isEqualTo("/privacy");

        Person erased = directory.person(number).orElseThrow();
        assertThat(erased.displayName()).isEqualTo("Erased " + number);
        assertThat(erased.privateEmail()).isNull();
        assertThat(jdbc.sql("SELECT count(*) FROM notification.message WHERE text_body LIKE ?")
                        .param("%Leaver-" + number + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        AuditLog.Query about = new AuditLog.Query(number, null, null, "task.take", null, null, null);
        assertThat(log.find(about, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.personal()).isNull());
        assertThat(verification.verify().findings()).isEmpty();
        assertThat(open("ada", get("/privacy")).getContentAsString()).contains(number, "Audit trail: the entries stay");
    }

    @Test
    void shouldSealNothingMoreAboutWhoWasErased() throws Exception {
        erase("demo", number);

        trail.record(AuditEntry.of(() -> "task.assign").about(number).withPersonal("username", "zoe again"));

        AuditLog.Query about = new AuditLog.Query(number, null, null, "task.assign", null, null, null);
        assertThat(log.find(about, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.personal()).isEmpty());
    }

    @Test
    void shouldRefuseWhileAnOnboardingRuns() {
        jdbc.sql("""
                INSERT INTO onboarding.onboarding (id, employee_number, manager, role, team, place, contract_type,
                    requested_start_date, start_date, state, requested_at, version)
                VALUES (gen_random_uuid(), ?, 'E010', 'software-engineer', 'Engineering', 'Paris', 'permanent',
                    '2020-01-01', '2020-01-01', 'RUNNING', now(), 0)""").param(number).update();

        assertThat(privacy.erase(number, "Zoë Leaver-" + number, "demo"))
                .isEqualTo(new Privacy.Outcome.Refused(List.of("privacy.onboarding.refused.running")));
        assertThat(directory.person(number)).get().extracting(Person::firstName).isEqualTo("Zoë");
        jdbc.sql("UPDATE onboarding.onboarding SET state = 'WITHDRAWN' WHERE employee_number = ?")
                .param(number)
                .update();
    }

    @Test
    void shouldRefuseWhoWorksHereAndSayWhy() throws Exception {
        save(Person.Status.ACTIVE);

        assertThat(erase("demo", number).getRedirectedUrl()).contains("person=" + number);
        assertThat(directory.person(number)).get().extracting(Person::firstName).isEqualTo("Zoë");
        save(Person.Status.GONE);
    }

    @Test
    void shouldEraseOnlyWhatWasConfirmedByAnAdministrator() throws Exception {
        erase("demo", "E001");
        assertThat(erase("olivia", number).getStatus()).isEqualTo(403);
        assertThat(erase("ada", number).getStatus()).isEqualTo(403);
        assertThat(open("ada", get("/privacy/" + number + "/copy.zip")).getStatus())
                .isEqualTo(403);

        assertThat(directory.person(number)).get().extracting(Person::firstName).isEqualTo("Zoë");
    }

    @Test
    void shouldEraseWhatEachModuleHoldsButWhatTheLawOrALawsuitKeeps() throws Exception {
        long key = ThreadLocalRandom.current().nextLong(1L << 60);
        anOnboarding(key);
        String contract = file(key, "contract");
        String photo = file(key, "photo");
        String held = file(key, "letter");
        jdbc.sql("UPDATE document.document SET held_by = 'E001', held_reason = 'Lawsuit', held_at = now() WHERE id = ?")
                .param(held)
                .update();
        List<String> own = List.of(
                "absence.absence (id, person, first_day, last_day, deputy, entered_by, entered_at)"
                        + " VALUES (gen_random_uuid(), :n, now(), now(), 'E010', 'E010', now())",
                "task.calendar_feed (actor, token_hash, created_at) VALUES (:n, convert_to(:n, 'UTF8'), now())",
                "notification.preference (person, quiet_days) VALUES (:n, true)",
                "notification.channel (id, owner_kind, owner, service, name, language, place, secret)"
                        + " VALUES (gen_random_uuid(), 'PERSON', :n, 'SLACK', 'Zoë', 'en', 'here', 'secret')",
                "onboarding.arrival (onboarding_id, emergency_name, emergency_phone, keyboard, told_at) SELECT id, 'Max',"
                        + " '112', 'azerty', now() FROM onboarding.onboarding WHERE employee_number = :n",
                "guest.link (id, secret_hash, form, reference, case_key, issued_at, expires_at)"
                        + " VALUES (gen_random_uuid(), convert_to(:n, 'UTF8'), 'any', :n, " + key + ", now(), now())",
                "accessreview.review (id, request_key, kind, systems, employee_number, asked_at, state, note)"
                        + " VALUES (gen_random_uuid(), :n, 'ROLE_CHANGE', '{}', :n, now(), 'CLOSED', 'Zoë moved')");
        own.forEach(row -> jdbc.sql("INSERT INTO " + row).param("n", number).update());
        Map<String, byte[]> copy = copy();
        assertThat(new String(copy.get("personal-data.json"), StandardCharsets.UTF_8))
                .contains("\"absence\"", "quiet_days", "SLACK", "Max", "Zoë moved", "photo.pdf")
                .doesNotContain("token_hash", "secret");
        assertThat(copy.get("documents/" + photo + "-photo.pdf"))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        Privacy.Outcome outcome = privacy.erase(number, "Zoë Leaver-" + number, "demo");

        assertThat(outcome).isInstanceOfSatisfying(Privacy.Outcome.Done.class, done -> {
            assertThat(done.byModule().get("document").rows()).isEqualTo(1);
            assertThat(done.byModule().get("document").kept()).containsExactly("held", "retention");
            assertThat(done.byModule().get("guest").kept()).containsExactly("links");
        });
        assertThat(documents.find(photo)).isEmpty();
        assertThat(documents.find(contract)).isPresent();
        assertThat(documents.find(held)).isPresent();
        assertThat(String.join(
                        "",
                        left(
                                "absence.absence",
                                "task.calendar_feed",
                                "notification.preference",
                                "notification.channel",
                                "onboarding.arrival",
                                "accessreview.review")))
                .doesNotContain("Zoë", "Max");
        assertThat(left("absence.absence", "task.calendar_feed", "notification.preference", "notification.channel"))
                .isEmpty();
        assertThat(verification.verify().findings()).isEmpty();
        assertThat(open("ada", get("/privacy").header("Accept-Language", "en")).getContentAsString())
                .contains("under a legal hold");
    }

    private void anOnboarding(long key) {
        jdbc.sql("""
                INSERT INTO onboarding.onboarding (id, employee_number, manager, role, team, place, contract_type,
                    requested_start_date, start_date, state, process_instance_key, requested_at, version)
                VALUES (gen_random_uuid(), ?, 'E010', 'software-engineer', 'Engineering', 'Paris', 'permanent',
                    '2020-01-01', '2020-01-01', 'WITHDRAWN', ?, now(), 0)""").params(number, key).update();
    }

    private String file(long key, String kind) throws Exception {
        Placement placement = new Placement("test", number, kind, key, "employee-onboarding");
        NewDocument document = NewDocument.of(placement, kind + ".pdf", "application/pdf", null, "E010");
        documents.store(document, new ByteArrayInputStream(SampleFiles.pdf(kind + number)));
        return document.id();
    }

    /** What is left of the person in those tables. */
    private List<String> left(String... tables) {
        return Stream.of(tables)
                .flatMap(table -> jdbc
                        .sql("SELECT found::text FROM " + table
                                + " found WHERE found::text LIKE ? OR found::text LIKE '%Max%'")
                        .param("%" + number + "%")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }

    private Map<String, byte[]> copy() throws Exception {
        MockHttpServletResponse response = open("demo", get("/privacy/" + number + "/copy.zip"));
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void shouldHandOutACopyOfEverythingButSecrets() throws Exception {
        assertThat(new String(copy().get("personal-data.json"), StandardCharsets.UTF_8))
                .contains("Leaver-" + number, number + "@example.org", "zoe.leaver", "\"notification\"")
                .doesNotContain("password");
    }
}
