package org.opsrail.connector.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.scim2.common.types.Email;
import com.unboundid.scim2.common.types.Entitlement;
import com.unboundid.scim2.common.types.UserResource;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.connector.AccessConnector.Account;
import org.opsrail.connector.ConnectorSettings;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.connector.SystemAccounts.ListedAccount;
import org.opsrail.connector.Target;

/** Against a real SCIM 2.0 server on the loopback. */
class ScimAccountsTests {

    private static final String TOKEN = "right-token";

    private final ScimServices services = new ScimServices(
            new ConnectorSettings(List.of(), Duration.ofSeconds(2), Duration.ofMillis(2000), Duration.ofMinutes(1)));
    private final ScimAccounts accounts = new ScimAccounts(services);
    private ScimServer server;

    @BeforeEach
    void start() {
        server = new ScimServer(TOKEN);
    }

    @AfterEach
    void stop() {
        server.close();
        services.close();
    }

    @Test
    void shouldListEveryAccountHoweverManyPagesTheServerMakes() {
        for (int i = 0; i < 23; i++) {
            server.add(user("person" + i, "E" + i, "member"));
        }
        server.pageSize = 10;

        List<ListedAccount> listed = accounts.list(github());

        assertThat(listed)
                .extracting(ListedAccount::name)
                .doesNotHaveDuplicates()
                .hasSize(23);
        assertThat(listed).extracting(ListedAccount::levels).containsOnly(Set.of("member"));
    }

    @Test
    void shouldSayWhomAnAccountBelongsToAndWhatItsGroupsAllow() {
        UserResource byMail = user("nina-r", null, "developer");
        byMail.setEmails(
                new Email().setValue("home@example.org").setType("home"),
                new Email().setValue("nina@example.com").setType("work"));
        String id = server.add(byMail).getObjectNode().path("id").asText();
        server.addGroup("g1", "Owners", id);

        assertThat(accounts.list(github()))
                .containsExactly(
                        new ListedAccount(id, "nina-r", "nina@example.com", true, Set.of("developer", "group:Owners")));
    }

    @Test
    void shouldTakeOneLevelAwayAndCloseWhatHasNoneLeft() {
        String id = server.add(user("nina", "E040", "developer", "administrator"))
                .getObjectNode()
                .path("id")
                .asText();
        server.addGroup("g1", "Owners", id);

        accounts.revoke(github(), id, "administrator");
        assertThat(accounts.read(github(), id)).contains(new Account(id, true, Set.of("developer", "group:Owners")));

        accounts.revoke(github(), id, "group:Owners");
        assertThat(accounts.read(github(), id)).contains(new Account(id, true, Set.of("developer")));

        accounts.revoke(github(), id, "developer");
        accounts.revoke(github(), id, "developer");
        assertThat(accounts.read(github(), id).orElseThrow().active()).isFalse();
        assertThat(server.writes()).hasSize(3);
    }

    @Test
    void shouldFindNothingToTakeFromAnAccountThatIsGone() {
        assertThat(accounts.read(github(), "nobody")).isEmpty();
        accounts.revoke(github(), "nobody", "developer");
        assertThat(server.writes()).isEmpty();
    }

    @Test
    void shouldMakeNothingOfHalfAList() {
        for (int i = 0; i < 12; i++) {
            server.add(user("person" + i, "E" + i, "member"));
        }
        server.pageSize = 10;
        server.pass(2);
        server.fail(503);

        assertThatThrownBy(() -> accounts.list(github())).isInstanceOf(ConnectorUnavailable.class);
    }

    private Target github() {
        return new Target("github", "GitHub", "github", server.endpoint(), TOKEN);
    }

    private static UserResource user(String name, String number, String... levels) {
        UserResource user = new UserResource().setUserName(name).setActive(true);
        user.setEntitlements(List.of(levels).stream()
                .map(level -> new Entitlement().setValue(level))
                .toList());
        user.setExternalId(number);
        return user;
    }
}
