package org.opsrail.connector.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.scim2.common.types.Entitlement;
import com.unboundid.scim2.common.types.UserResource;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.connector.AccessConnector.Account;
import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.connector.ConnectorSettings;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.connector.Target;
import org.opsrail.directory.Person;

/** Against a real SCIM 2.0 server on the loopback. */
class ScimAccessTests {

    private static final String TOKEN = "right-token";
    private static final Person NINA = new Person(
            "E040",
            "Nina",
            "O'Rossi \"N\"",
            null,
            "nina@example.com",
            "software-engineer",
            "Engineering",
            "E010",
            "Paris",
            "permanent",
            LocalDate.of(2026, 3, 2),
            Person.Status.JOINING);

    private final ScimServices services = new ScimServices(
            new ConnectorSettings(List.of(), Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMinutes(1)));
    private final ScimAccess access = new ScimAccess(services);
    private ScimServer server;

    @BeforeEach
    void start() {
        server = new ScimServer(TOKEN);
    }

    /** An answer can be sent once only. */
    private static Response nobody() {
        return Response.ok(
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"],\"totalResults\":0}",
                        "application/scim+json")
                .build();
    }

    @AfterEach
    void stop() {
        server.close();
        services.close();
    }

    @Test
    void shouldCreateAnAccountWithItsLevel() {
        Result result = access.provision(github(), NINA, "developer");

        String id = ((Result.Done) result).externalId();
        assertThat(access.read(github(), NINA)).contains(new Account(id, true, Set.of("developer")));
        assertThat(server.users.get(id).getObjectNode().path("externalId").asText())
                .isEqualTo("E040");
        assertThat(server.users
                        .get(id)
                        .getObjectNode()
                        .path("emails")
                        .get(0)
                        .path("value")
                        .asText())
                .isEqualTo("nina@example.com");
    }

    @Test
    void shouldChangeNothingWhenRepeated() {
        Result first = access.provision(github(), NINA, "developer");
        Result second = access.provision(github(), NINA, "developer");

        assertThat(second).isEqualTo(first);
        assertThat(server.writes()).containsExactly("POST Users");
        assertThat(server.users).hasSize(1);
    }

    @Test
    void shouldAddASecondLevelToTheSameAccount() {
        access.provision(github(), NINA, "developer");
        access.provision(github(), NINA, "maintainer");

        assertThat(levels()).containsExactlyInAnyOrder("developer", "maintainer");
        assertThat(server.users).hasSize(1);
    }

    @Test
    void shouldTakeOneLevelAndCloseTheAccountWithTheLast() {
        access.provision(github(), NINA, "developer");
        access.provision(github(), NINA, "maintainer");

        access.revoke(github(), NINA, "maintainer");
        assertThat(read()).matches(Account::active).extracting(Account::levels).isEqualTo(Set.of("developer"));

        access.revoke(github(), NINA, "developer");
        assertThat(read())
                .matches(account -> !account.active())
                .extracting(Account::levels)
                .isEqualTo(Set.of());

        int writes = server.writes().size();
        access.revoke(github(), NINA, "developer");
        assertThat(server.writes()).as("a repeated revocation writes nothing").hasSize(writes);
    }

    @Test
    void shouldFindNothingToRevokeWithoutAnAccount() {
        assertThat(access.revoke(github(), NINA, "developer")).isEqualTo(new Result.Done(""));
        assertThat(access.read(github(), NINA)).isEmpty();
    }

    @Test
    void shouldReopenAClosedAccountWithTheNewLevelOnly() {
        UserResource closed = new UserResource()
                .setUserName("nina@example.com")
                .setActive(false)
                .setEntitlements(new Entitlement().setValue("administrator"));
        closed.setExternalId("E040");
        server.add(closed);

        access.provision(github(), NINA, "developer");

        assertThat(read()).matches(Account::active).extracting(Account::levels).isEqualTo(Set.of("developer"));
    }

    @Test
    void shouldAdoptTheAccountWithTheSameMail() {
        server.add(new UserResource().setUserName("nina@example.com").setActive(true));

        access.provision(github(), NINA, "developer");

        assertThat(server.users).hasSize(1);
        assertThat(server.users
                        .values()
                        .iterator()
                        .next()
                        .getObjectNode()
                        .path("externalId")
                        .asText())
                .isEqualTo("E040");
    }

    @Test
    void shouldNotTouchSomebodyElsesAccount() {
        UserResource others = new UserResource().setUserName("nina@example.com").setActive(true);
        others.setExternalId("E017");
        server.add(others);

        assertThat(access.provision(github(), NINA, "developer"))
                .isEqualTo(new Result.Refused("There is an account called nina@example.com already, and it belongs to"
                        + " somebody else (E017)."));
        assertThat(server.writes()).isEmpty();
    }

    @Test
    void shouldTellWhyAConflictIsRefused() {
        server.faults.add(request -> nobody());
        server.faults.add(request -> nobody());
        server.faults.add(request -> Response.status(409)
                .entity("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"409\","
                        + "\"detail\":\"No seat is left in your plan.\"}")
                .type("application/scim+json")
                .build());

        assertThat(access.provision(github(), NINA, "developer"))
                .isEqualTo(new Result.Refused("GitHub refuses: No seat is left in your plan."));
    }

    @Test
    void shouldUseTheAccountThatAnotherCreatedMeanwhile() {
        server.faults.add(request -> nobody());
        server.faults.add(request -> {
            UserResource meanwhile =
                    new UserResource().setUserName("nina@example.com").setActive(true);
            meanwhile.setExternalId("E040");
            server.add(meanwhile);
            return nobody();
        });

        assertThat(access.provision(github(), NINA, "developer")).isInstanceOf(Result.Done.class);
        assertThat(server.writes()).first().isEqualTo("POST Users");
        assertThat(server.users).hasSize(1);
        assertThat(levels()).containsExactly("developer");
    }

    @Test
    void shouldSayThatTheKeyIsNotAccepted() {
        Target wrong = new Target("github", "GitHub", "github-token", server.endpoint(), "wrong-token");

        assertUnavailable(() -> access.provision(wrong, NINA, "developer"))
                .hasMessage("GitHub does not accept our key: it may have expired. Renew the secret 'github-token',"
                        + " then try again.")
                .hasMessageNotContaining("wrong-token");
        assertUnavailable(() -> access.read(wrong, NINA)).hasMessageContaining("does not accept our key");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void shouldFailOnceAndSucceedWhenTriedAgain(int status) {
        server.fail(status);

        assertUnavailable(() -> access.provision(github(), NINA, "developer"))
                .hasMessage("GitHub answers with an error of its own (%d). Try again later.".formatted(status));
        assertThat(server.requests).as("the engine repeats, not the client").hasSize(1);

        assertThat(access.provision(github(), NINA, "developer")).isInstanceOf(Result.Done.class);
    }

    @Test
    void shouldNotWaitForAServerThatFellSilent() {
        server.fallSilent();

        assertUnavailable(() -> access.provision(github(), NINA, "developer"))
                .hasMessage("GitHub can't be reached: no answer in time. Try again later.");
    }

    @Test
    void shouldSayThatNobodyIsThere() {
        Target gone = new Target("github", "GitHub", "github-token", URI.create("http://127.0.0.1:1/scim/v2"), TOKEN);

        assertUnavailable(() -> access.read(gone, NINA)).hasMessageStartingWith("GitHub can't be reached");
    }

    @Test
    void shouldNotFollowARedirectWithTheKey() {
        try (ScimServer elsewhere = new ScimServer(TOKEN)) {
            server.redirectTo(URI.create(elsewhere.endpoint() + "/Users"));

            assertUnavailable(() -> access.read(github(), NINA)).hasMessageContaining("can't be understood");
            assertThat(elsewhere.requests).isEmpty();
        }
    }

    @Test
    void shouldSayThatItIsNoScimServer() {
        server.faults.add(
                request -> Response.ok("<html>Welcome</html>", "text/html").build());

        assertUnavailable(() -> access.read(github(), NINA)).hasMessageContaining("Is the endpoint right?");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertUnavailable(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(ConnectorUnavailable.class);
    }

    private Target github() {
        return new Target("github", "GitHub", "github-token", server.endpoint(), TOKEN);
    }

    private Account read() {
        return access.read(github(), NINA).orElseThrow();
    }

    private Set<String> levels() {
        return read().levels();
    }
}
