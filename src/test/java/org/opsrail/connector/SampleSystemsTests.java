package org.opsrail.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.OpsrailTest;
import org.opsrail.connector.AccessConnector.Account;
import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The connectors on the systems that the sample company brings along, over HTTP. */
@OpsrailTest
class SampleSystemsTests {

    private final String id = "s" + UUID.randomUUID();
    private final Person nina = new Person(
            "E-" + id,
            "Nina",
            "Rossi",
            null,
            id + "@example.com",
            "r",
            "t",
            null,
            "p",
            "c",
            LocalDate.EPOCH,
            Person.Status.ACTIVE);

    @LocalServerPort
    private int port;

    @Autowired
    private List<ConnectorAdapter> adapters;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    private AccessConnector connector;

    @BeforeEach
    void connect() {
        URI base = URI.create("http://localhost:%d/sample/".formatted(port));
        ConnectorSettings settings = new ConnectorSettings(
                List.of(base), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(1));
        connector = new SystemConnectors(adapters, new Targets(settings, environment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scim", "webhook"})
    void shouldGiveReadAndTakeAccess(String kind) {
        ConnectedSystem system = system(kind);

        Result first = connector.provision(system, nina, "developer");
        assertThat(connector.provision(system, nina, "developer")).isEqualTo(first);
        connector.provision(system, nina, "maintainer");
        String account = ((Result.Done) first).externalId();
        assertThat(connector.read(system, nina))
                .contains(new Account(account, true, Set.of("developer", "maintainer")));

        connector.revoke(system, nina, "maintainer");
        connector.revoke(system, nina, "developer");
        connector.revoke(system, nina, "developer");
        assertThat(connector.read(system, nina)).contains(new Account(account, false, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scim", "webhook"})
    void shouldFailPlainlyWhileTheSystemIsSwitchedOff(String kind) {
        ConnectedSystem system = system(kind);
        jdbc.sql("INSERT INTO sample.outage (system) VALUES (?)").param(id).update();

        assertThatThrownBy(() -> connector.provision(system, nina, "developer"))
                .isInstanceOf(ConnectorUnavailable.class)
                .hasMessage("GitHub answers with an error of its own (503). Try again later.");

        jdbc.sql("DELETE FROM sample.outage WHERE system = ?").param(id).update();
        assertThat(connector.provision(system, nina, "developer")).isInstanceOf(Result.Done.class);
    }

    @Test
    void shouldNotCallWhatIsNotAllowedOrHasNoKey() {
        ConnectedSystem elsewhere = new ConnectedSystem("x", "X", "E001", "scim", "http://localhost:1/scim", "sample");
        ConnectedSystem keyless =
                new ConnectedSystem("x", "X", "E001", "scim", endpoint("scim", "/v2"), "no-such-secret");
        ConnectedSystem manual = new ConnectedSystem("x", "X", "E001", null, null, null);

        assertThatThrownBy(() -> connector.read(elsewhere, nina)).hasMessageContaining("allowed-endpoints");
        assertThatThrownBy(() -> connector.read(keyless, nina)).hasMessageContaining("'no-such-secret' is not set");
        assertThat(connector.supports(manual)).isFalse();
        assertThat(connector.supports(keyless)).isTrue();
    }

    @Test
    void shouldAdmitNobodyWithoutTheKey() throws Exception {
        assertThat(get("/sample/scim/github/v2/Users", "Bearer wrong").statusCode())
                .isEqualTo(401);
        assertThat(get("/sample/webhook/badges/E001", "Bearer sample-company").statusCode())
                .isEqualTo(401);

        HttpResponse<String> users = get("/sample/scim/" + id + "/v2/Users", "Bearer sample-company");
        assertThat(users.statusCode()).isEqualTo(200);
        assertThat(users.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/scim+json");
        assertThat(users.body()).contains("\"totalResults\":0");
        assertThat(get("/sample/scim/github/v2/Users/" + UUID.randomUUID(), "Bearer sample-company")
                        .body())
                .contains("\"status\":\"404\"");
        assertThat(get("/sample/scim/github/v2/Users?filter=nonsense", "Bearer sample-company")
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", authorization)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private ConnectedSystem system(String kind) {
        return new ConnectedSystem(
                id, "GitHub", "E010", kind, endpoint(kind, kind.equals("scim") ? "/v2" : ""), "sample");
    }

    private String endpoint(String kind, String end) {
        return "http://localhost:%d/sample/%s/%s%s".formatted(port, kind, id, end);
    }
}
