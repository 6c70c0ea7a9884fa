package org.opsrail.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.opsrail.identity.domain.Accounts.Change;
import org.opsrail.identity.domain.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@OpsrailTest
class SignInTests {

    private static final String PASSWORD = "four words in a row";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Accounts accounts;

    private final String username = "u" + UUID.randomUUID();
    private AccountDetails account;
    private Browser browser;

    @BeforeEach
    void anAccount() {
        Change created = accounts.create(new NewAccount(username, null, "Una", Set.of(Role.MEMBER), Set.of()));
        account = ((Change.Done) created).account();
        accounts.setPassword(account.id(), PASSWORD);
        browser = new Browser(context);
    }

    @Test
    void shouldSignInAndOut() throws Exception {
        browser.signIn(username.toUpperCase(Locale.ROOT), PASSWORD);
        assertThat(browser.isSignedIn()).isTrue();

        browser.fill("/logout");
        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void shouldComeBackToThePageThatWasAskedFor() throws Exception {
        browser.open("/account");

        MockHttpServletResponse signedIn = browser.fill("/login", "username", username, "password", PASSWORD);

        assertThat(signedIn.getRedirectedUrl()).contains("/account");
    }

    @Test
    void shouldNotTellWhetherAnAccountExists() throws Exception {
        accounts.permit(account.id(), Set.of(Role.MEMBER), Set.of(), false);

        String disabled = browser.fill("/login", "username", username, "password", PASSWORD)
                .getRedirectedUrl();
        String unknown = browser.fill("/login", "username", "nobody-like-this", "password", "x")
                .getRedirectedUrl();
        String wrong =
                browser.fill("/login", "username", "demo", "password", "wrong").getRedirectedUrl();

        assertThat(disabled).isEqualTo(unknown).isEqualTo(wrong).isEqualTo("/login?wrong");
    }

    @Test
    void shouldMakeGuessersWaitEvenWithTheRightPassword() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(browser.fill("/login", "username", username, "password", "wrong")
                            .getRedirectedUrl())
                    .isEqualTo("/login?wrong");
        }

        MockHttpServletResponse sixth = browser.fill("/login", "username", username, "password", PASSWORD);

        assertThat(sixth.getRedirectedUrl()).startsWith("/login?wait=");
        assertThat(browser.open(sixth.getRedirectedUrl()).getContentAsString()).contains("Too many attempts");
        assertThat(new Browser(context).signIn(username, PASSWORD).isSignedIn())
                .as("the owner at another address is not locked out")
                .isTrue();
    }

    @Test
    void shouldStopAnAddressThatTriesManyNames() throws Exception {
        for (int attempt = 0; attempt < 50; attempt++) {
            browser.fill("/login", "username", "name-" + attempt, "password", "x".repeat(200));
        }

        assertThat(browser.fill("/login", "username", username, "password", PASSWORD)
                        .getRedirectedUrl())
                .startsWith("/login?wait=");
    }

    @Test
    void shouldRefuseFormsWithoutToken() throws Exception {
        assertThat(browser.fillWithoutToken("/login", "username", username, "password", PASSWORD)
                        .getStatus())
                .isEqualTo(403);
        browser.signIn(username, PASSWORD);
        assertThat(browser.fillWithoutToken("/account/password", "present", PASSWORD)
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void shouldEndSessionsWhenTheAccountIsDisabled() throws Exception {
        browser.signIn(username, PASSWORD);

        accounts.permit(account.id(), Set.of(Role.MEMBER), Set.of(), false);

        assertThat(browser.isSignedIn()).isFalse();
    }

    @Test
    void shouldEndOtherSessionsWhenThePasswordChanges() throws Exception {
        Browser other = new Browser(context).signIn(username, PASSWORD);
        browser.signIn(username, PASSWORD);

        browser.fill(
                "/account/password",
                "present",
                PASSWORD,
                "password",
                "another good one",
                "repeated",
                "another good one");

        assertThat(browser.isSignedIn()).isTrue();
        assertThat(other.isSignedIn()).isFalse();
        assertThat(new Browser(context).signIn(username, "another good one").isSignedIn())
                .isTrue();
    }

    @Test
    void shouldExplainWhyAPasswordIsNotTaken() throws Exception {
        browser.signIn(username, PASSWORD);

        assertThat(change("wrong", "another good one", "another good one")).contains("The present password is wrong");
        assertThat(change(PASSWORD, "another good one", "another")).contains("The two new passwords differ");
        assertThat(change(PASSWORD, "short", "short")).contains("at least 12 characters");
        assertThat(change(PASSWORD, username + "1", username + "1")).contains("must not contain the username");
    }

    @Test
    void shouldKeepLanguageAndAppearanceWithTheAccount() throws Exception {
        browser.signIn(username, PASSWORD);
        browser.fill("/account/preferences", "language", "fr", "appearance", "DARK");

        String page =
                new Browser(context).signIn(username, PASSWORD).open("/account").getContentAsString();

        assertThat(page).contains("Votre compte", "lang=\"fr\"", "data-theme=\"dark\"");
    }

    private String change(String present, String password, String repeated) throws Exception {
        return browser.fill("/account/password", "present", present, "password", password, "repeated", repeated)
                .getContentAsString();
    }
}
