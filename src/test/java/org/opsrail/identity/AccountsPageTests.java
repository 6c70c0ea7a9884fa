package org.opsrail.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.OpsrailTest;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.opsrail.identity.domain.Accounts.Change;
import org.opsrail.identity.domain.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@OpsrailTest
class AccountsPageTests {

    private static final Pattern LINK = Pattern.compile("/invitation/[\\w-]+");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Actors actors;

    private final String username = "u" + UUID.randomUUID();
    private Browser admin;

    @BeforeEach
    void anAdministrator() throws Exception {
        admin = new Browser(context).signIn("demo", "demo");
    }

    @Test
    void shouldAddAnAccountAndHandOverItsLink() throws Exception {
        String there = admin.fill(
                        "/accounts",
                        "username",
                        username,
                        "displayName",
                        "Una",
                        "roles",
                        "MEMBER",
                        "groups",
                        "workplace",
                        "groups",
                        "wheel")
                .getRedirectedUrl();
        String page = admin.open(there).getContentAsString();

        AccountDetails account = accounts.byUsername(username).orElseThrow();
        assertThat(account.roles()).containsExactly(Role.MEMBER);
        assertThat(account.groups()).as("only groups that exist").containsExactly("workplace");
        assertThat(new Browser(context).open(link(page)).getStatus()).isEqualTo(200);
        assertThat(admin.open("/accounts").getContentAsString()).contains(username, "No password yet");
    }

    @Test
    void shouldSayWhyAnAccountIsNotAdded() throws Exception {
        assertThat(admin.fill("/accounts", "username", "demo").getContentAsString())
                .contains("There is an account with this username already.");
        assertThat(admin.fill("/accounts", "username", "<script>").getContentAsString())
                .contains("A username has up to 100 letters")
                .doesNotContain("<script>\"");
    }

    @Test
    void shouldChangeRolesAndDisable() throws Exception {
        Change created = accounts.create(new NewAccount(username, null, null, Set.of(Role.MEMBER), Set.of()));
        UUID id = ((Change.Done) created).account().id();

        admin.fill("/accounts/" + id, "roles", "OPS", "groups", "ops");

        AccountDetails changed = accounts.byId(id).orElseThrow();
        assertThat(changed.roles()).containsExactly(Role.OPS);
        assertThat(changed.enabled()).isFalse();
    }

    @Test
    void shouldSayWhyAnAccountIsClosed() throws Exception {
        String number = "A" + username.substring(0, 12);
        Change created = accounts.create(new NewAccount(username, number, null, Set.of(Role.MEMBER), Set.of()));
        UUID id = ((Change.Done) created).account().id();
        actors.close(number, Closure.HIRE_WITHDRAWN);

        assertThat(admin.open("/accounts").getContentAsString()).contains("Closed: hire withdrawn");
        assertThat(admin.open("/accounts/" + id).getContentAsString())
                .contains("This account was closed because the hire was withdrawn.", "Keep it closed, even when")
                .doesNotContain("Make a link", "??");
        admin.fill("/accounts/" + id, "roles", "MEMBER");
        assertThat(accounts.byId(id).orElseThrow().closure())
                .as("another change of the account")
                .isEqualTo(Closure.HIRE_WITHDRAWN);

        admin.fill("/accounts/" + id, "roles", "MEMBER", "blocked", "true");
        assertThat(admin.open("/accounts").getContentAsString()).contains("Blocked by an administrator");
        assertThat(admin.open("/accounts/" + id).getContentAsString())
                .contains("An administrator has blocked this account.")
                .doesNotContain("Keep it closed, even when");

        admin.fill("/accounts/" + id, "roles", "MEMBER", "enabled", "true");
        assertThat(accounts.byId(id).orElseThrow().enabled()).isTrue();
    }

    @Test
    void shouldKeepTheLastAdministrator() throws Exception {
        UUID demo = accounts.byUsername("demo").orElseThrow().id();

        assertThat(admin.fill("/accounts/" + demo, "roles", "MEMBER", "enabled", "true")
                        .getContentAsString())
                .contains("This is the last administrator.");
        assertThat(admin.isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"olivia", "marc", "ada"})
    void shouldBeClosedToAllOthers(String name) throws Exception {
        Browser other = new Browser(context).signIn(name, name);

        assertThat(other.open("/accounts").getStatus()).isEqualTo(403);
        assertThat(other.fill("/accounts", "username", username, "roles", "ADMIN")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void shouldLetAnAuditorChangeNothingButOwnPreferences() throws Exception {
        Browser auditor = new Browser(context).signIn("ada", "ada");

        assertThat(auditor.fill("/tasks/1/claim").getStatus()).isEqualTo(403);
        assertThat(auditor.fill("/account/preferences", "language", "en", "appearance", "SYSTEM")
                        .getRedirectedUrl())
                .isEqualTo("/account");
    }

    private static String link(String page) {
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
