package org.opsrail.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
                .isEqualTo(new Privacy.Outcome.Refused(java.util.List.of("privacy.onboarding.refused.running")));
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
    void shouldHandOutACopyOfEverythingButSecrets() throws Exception {
        MockHttpServletResponse response = open("demo", get("/privacy/" + number + "/copy.zip"));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("personal-data.json");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Leaver-" + number, number + "@example.org", "zoe.leaver", "\"notification\"")
                    .doesNotContain("password");
        }
    }
}
