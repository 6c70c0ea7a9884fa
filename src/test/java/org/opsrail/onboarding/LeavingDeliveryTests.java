package org.opsrail.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.ProcessTest;
import org.opsrail.accessreview.AccessExports;
import org.opsrail.accessreview.AccessExports.Columns;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.opsrail.offboarding.OffboardingFigures;
import org.opsrail.offboarding.OffboardingFigures.Figures;
import org.opsrail.offboarding.domain.Revocations;
import org.opsrail.offboarding.domain.Revocations.GrantToRevoke;
import org.opsrail.offboarding.domain.Revocations.Revocation;
import org.opsrail.onboarding.TargetSystems.Fault;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.opsrail.worker.Outcome.BusinessError;
import org.opsrail.worker.Outcome.Done;
import org.opsrail.worker.Outcome.Failure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each handler of the offboarding: delivered again, kept from its work and then not, and refused for good. */
@ProcessTest
class LeavingDeliveryTests {

    private static final String LEAVER = "E013";
    private static final String MANAGER = "E011";

    private static OnboardingFixture company;

    @Autowired
    List<JobHandler<?>> handlers;

    @Autowired
    Revocations revocations;

    @Autowired
    AccessExports exports;

    @Autowired
    OffboardingFigures figures;

    private final UUID id = UUID.randomUUID();
    private Deliveries deliveries;

    @BeforeAll
    static void found(@Autowired ApplicationContext application) {
        company = new OnboardingFixture(application);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @BeforeEach
    void record() throws Exception {
        company.settleIn();
        leavesAs(MANAGER);
    }

    private void leavesAs(String manager) throws Exception {
        Map<String, Object> variables = new HashMap<>(
                Map.of("offboardingId", id, "employeeNumber", LEAVER, "manager", manager, "place", "Paris"));
        variables.put("leavingDate", null);
        deliveries = new Deliveries(
                handlers,
                company.jdbc,
                variables,
                List.of(
                        "offboarding.offboarding",
                        "offboarding.revocation",
                        "offboarding.duty",
                        "offboarding.fact",
                        "notification.message",
                        "directory.access_grant"));
        twice("record-leaver");
    }

    @Test
    void shouldDoNothingTwiceUntilThePersonIsGone() throws Exception {
        company.directory.save(system("wiki").ownedBy(LEAVER));
        twice("reschedule-leaving");
        twice("hand-over-duties");
        assertThat(system("wiki").owner()).isEqualTo(MANAGER);
        List<GrantToRevoke> grants = list();
        assertThat(grants).extracting(GrantToRevoke::system).contains("github", "wiki");
        for (GrantToRevoke grant : grants) {
            if (grant.connected()) {
                assertThat(twice("revoke-grant", grant)).isEqualTo(Outcome.done());
                assertThat(twice("verify-revocation", grant)).isEqualTo(Outcome.done());
            } else {
                revocations.revoked(grant.grantId(), MANAGER, null);
            }
        }
        twice("apply-succession");

        assertThat(twice("close-offboarding")).isEqualTo(Outcome.done());
        assertThat(company.directory.person(LEAVER).orElseThrow().status()).isEqualTo(Person.Status.GONE);
        assertThat(list()).isEmpty();
        assertThat(figures())
                .satisfies(found -> assertThat(found.provenByReading()).hasValue(5d / 7))
                .satisfies(
                        found -> assertThat(found.hoursToProof().orElseThrow()).isBetween(0d, 1d))
                .satisfies(found -> assertThat(found.daysToClose()).isPresent())
                .satisfies(found -> assertThat(found.equipmentReturned()).isEmpty());
        assertThat(figures.between(company.today().minusDays(9), company.today().minusDays(8)))
                .isEqualTo(new Figures(
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        0,
                        OptionalDouble.empty(),
                        OptionalDouble.empty()));
    }

    private Figures figures() {
        return figures.between(company.today(), company.today().plusDays(2));
    }

    @Test
    void shouldLetOneCaseWorkALeaving() throws Exception {
        assertThat(deliveries.inCase(4712, "offboarding.record-leaver", 2, 5, Map.of()))
                .isInstanceOfSatisfying(
                        BusinessError.class, error -> assertThat(error.code()).isEqualTo("Err_AlreadyStarted"));
    }

    @Test
    void shouldTryAgainWhenASystemIsSilentAndGoOnWhenItAnswers() throws Exception {
        GrantToRevoke github = grant("github");
        company.targets.fail("github", Fault.OUT_OF_REACH, 1);
        assertThat(once("revoke-grant", github, 4))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.message()).contains("GitHub"));
        assertThat(now(github).revokedAt()).isNull();
        assertThat(once("revoke-grant", github, 3)).isEqualTo(Outcome.done());

        company.targets.fail("github", Fault.OUT_OF_REACH, 1);
        assertThat(once("verify-revocation", github, 4)).isInstanceOf(Failure.class);
        assertThat(now(github).isReadAgain()).isFalse();
        assertThat(once("verify-revocation", github, 3)).isEqualTo(Outcome.done());
        assertThat(now(github).isReadAgain()).isTrue();
    }

    @Test
    void shouldAskAPersonWhenNoTryIsLeft() throws Exception {
        GrantToRevoke github = grant("github");
        company.targets.fail("github", Fault.OUT_OF_REACH, 2);

        assertThat(once("revoke-grant", github, 1)).isEqualTo(error("Err_ConnectorUnavailable", github));
        assertThat(once("verify-revocation", github, 1)).isEqualTo(error("Err_ConnectorUnavailable", github));
    }

    @Test
    void shouldAskAPersonWhenASystemRefusesOrKeepsTheAccess() throws Exception {
        GrantToRevoke github = grant("github");
        company.targets.fail("github", Fault.REFUSES, 1);
        assertThat(once("revoke-grant", github, 4)).isEqualTo(error("Err_AccessRefused", github));
        assertThat(now(github).whyByHand()).contains("no seat is left");

        GrantToRevoke wiki = grant("wiki");
        company.targets.hold("wiki", LEAVER, now(wiki).level());
        company.targets.fail("wiki", Fault.KEEPS_EVERYTHING, 1);
        assertThat(once("revoke-grant", wiki, 4)).isEqualTo(Outcome.done());
        assertThat(once("verify-revocation", wiki, 4)).isEqualTo(error("Err_AccessStillThere", wiki));
        assertThat(now(wiki).isReadAgain()).isFalse();
        assertThat(figures().stillThere()).isEqualTo(1);
    }

    @Test
    void shouldReadAgainWhatWasTakenAwayByHand() throws Exception {
        GrantToRevoke wiki = grant("wiki");
        company.targets.hold("wiki", LEAVER, now(wiki).level());
        revocations.revoked(wiki.grantId(), MANAGER, null);
        assertThat(once("verify-revocation", wiki, 4)).isEqualTo(error("Err_AccessStillThere", wiki));
        assertThat(now(wiki).revokedAt()).isNull();

        company.targets.remove("wiki", LEAVER);
        revocations.revoked(wiki.grantId(), MANAGER, null);
        assertThat(now(wiki).isReadAgain()).isFalse();
        assertThat(once("verify-revocation", wiki, 4)).isEqualTo(Outcome.done());
        assertThat(now(wiki).isReadAgain()).isTrue();
    }

    @Test
    void shouldTakeAPersonsWordWhereTheSystemStaysSilent() throws Exception {
        GrantToRevoke wiki = grant("wiki");
        revocations.revoked(wiki.grantId(), MANAGER, null);
        company.targets.fail("wiki", Fault.OUT_OF_REACH, 2);

        assertThat(once("verify-revocation", wiki, 4)).isInstanceOf(Failure.class);
        assertThat(once("verify-revocation", wiki, 1)).isEqualTo(Outcome.done());
        assertThat(now(wiki).isReadAgain()).isFalse();
        assertThat(now(wiki).isLookedAt()).isTrue();
    }

    @Test
    void shouldAskAPersonWhenASystemIsConnectedNoMore() throws Exception {
        GrantToRevoke github = grant("github");
        ConnectedSystem known = system("github");
        company.directory.save(new ConnectedSystem(known.id(), known.name(), known.owner(), null, null, null));

        assertThat(once("revoke-grant", github, 4)).isEqualTo(error("Err_ConnectorUnavailable", github));
    }

    @Test
    void shouldCloseOnceNoAccessIsLeft() throws Exception {
        List<GrantToRevoke> grants = list();
        assertThat(once("close-offboarding", Map.of(), 5))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.message()).contains("github"));

        grants.forEach(grant -> revocations.revoked(grant.grantId(), MANAGER, null));

        assertThat(once("close-offboarding", Map.of(), 5)).isEqualTo(Outcome.done());
    }

    @Test
    void shouldNotCloseWhileALaterReadingShowsAnAccount() throws Exception {
        list().forEach(grant -> revocations.revoked(grant.grantId(), MANAGER, null));
        export(company.directory.person(LEAVER).orElseThrow().workEmail());
        assertThat(once("close-offboarding", Map.of(), 5))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.message()).contains("in [expenses]"));

        export("nobody@example.com");

        assertThat(once("close-offboarding", Map.of(), 5)).isEqualTo(Outcome.done());
    }

    private void export(String holder) throws IOException {
        String file = "account,person,level,status,used\nclerk," + holder + ",approver,active,\n";
        Columns columns = new Columns("account", "person", "level", "status", "used");
        exports.bring("expenses", columns, new ByteArrayInputStream(file.getBytes(UTF_8)), "expenses.csv");
    }

    @Test
    void shouldCloseOnceSomebodyAnswersForEachSystem() throws Exception {
        company.jdbc.sql("TRUNCATE offboarding.offboarding CASCADE").update();
        company.directory.save(company.directory.person(LEAVER).orElseThrow().ledBy(null));
        leavesAs("E999");
        list().forEach(grant -> revocations.revoked(grant.grantId(), MANAGER, null));
        company.directory.save(system("wiki").ownedBy(LEAVER));
        assertThat(once("close-offboarding", Map.of(), 5))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.message()).contains("name an owner"));

        company.directory.save(system("wiki").ownedBy(MANAGER));

        assertThat(once("close-offboarding", Map.of(), 5)).isEqualTo(Outcome.done());
    }

    private ConnectedSystem system(String id) {
        return company.directory.system(id).orElseThrow();
    }

    private GrantToRevoke grant(String system) throws Exception {
        return list().stream()
                .filter(grant -> grant.system().equals(system))
                .findFirst()
                .orElseThrow();
    }

    private List<GrantToRevoke> list() throws Exception {
        Done listed = (Done) twice("list-grants");
        return ((List<?>) listed.variables().get("grants"))
                .stream().map(GrantToRevoke.class::cast).toList();
    }

    private Revocation now(GrantToRevoke grant) {
        return revocations.get(grant.grantId());
    }

    /** A refusal whose reason the owner reads. */
    private Outcome error(String code, GrantToRevoke grant) {
        return Outcome.error(code, String.valueOf(now(grant).whyByHand()));
    }

    private Outcome twice(String type) throws Exception {
        return deliveries.twice("offboarding." + type, Map.of());
    }

    private Outcome twice(String type, GrantToRevoke grant) throws Exception {
        return deliveries.twice("offboarding." + type, Map.of("access", grant));
    }

    private Outcome once(String type, GrantToRevoke grant, int retries) throws Exception {
        return once(type, Map.of("access", grant), retries);
    }

    private Outcome once(String type, Map<String, Object> own, int retries) throws Exception {
        return deliveries.once("offboarding." + type, 1, retries, own);
    }
}
