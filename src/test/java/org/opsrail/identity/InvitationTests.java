package org.opsrail.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.opsrail.identity.domain.Accounts.Change;
import org.opsrail.identity.domain.Invitations;
import org.opsrail.identity.domain.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@OpsrailTest
class InvitationTests {

    private static final String PASSWORD = "four words in a row";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private JdbcClient jdbc;

    private final String username = "u" + UUID.randomUUID();
    private AccountDetails account;
    private Browser browser;

    @BeforeEach
    void anAccount() {
        Change created = accounts.create(new NewAccount(username, null, "Una", Set.of(Role.MEMBER), Set.of()));
        account = ((Change.Done) created).account();
        browser = new Browser(context);
    }

    @Test
    void shouldLetTheInvitedChooseAPasswordOnce() throws Exception {
        String path = "/invitation/" + invitations.inviteTo(account.id());
        String second = "/invitation/" + invitations.inviteTo(account.id());

        assertThat(browser.open(path).getContentAsString()).contains(username, "Choose your password");
        assertThat(choose(path, PASSWORD, PASSWORD).getRedirectedUrl()).isEqualTo("/login");
        assertThat(browser.signIn(username, PASSWORD).isSignedIn()).isTrue();

        assertThat(browser.open(path).getStatus()).isEqualTo(404);
        assertThat(choose(path, "another good one", "another good one").getStatus())
                .isEqualTo(404);
        assertThat(choose(second, "another good one", "another good one").getStatus())
                .as("an older link of the same account is used up, too")
                .isEqualTo(404);
        assertThat(new Browser(context).signIn(username, PASSWORD).isSignedIn()).isTrue();
    }

    @Test
    @Transactional
    void shouldSpeakTheLanguageOfTheirPlaceToTheInvited(@Autowired DirectoryFiles files, @Autowired Actors actors) {
        SampleDirectory.settleIn(files, LocalDate.of(2026, 3, 2));

        assertThat(actors.invite("E023")).isPresent();

        assertThat(actors.byId("E023")).get().extracting(Actor::locale).isEqualTo(Locale.FRENCH);
    }

    @Test
    void shouldStayOpenAfterAPasswordThatIsNotTaken() throws Exception {
        String path = "/invitation/" + invitations.inviteTo(account.id());

        assertThat(choose(path, "short", "short").getContentAsString()).contains("at least 12 characters");
        assertThat(choose(path, PASSWORD, "different").getContentAsString()).contains("differ");
        assertThat(choose(path, PASSWORD, PASSWORD).getRedirectedUrl()).isEqualTo("/login");
    }

    @Test
    void shouldExpireAfterFourteenDays() throws Exception {
        String path = "/invitation/" + invitations.inviteTo(account.id());
        age("13 days 23 hours");
        assertThat(browser.open(path).getStatus()).isEqualTo(200);

        age("2 hours");
        MockHttpServletResponse late = browser.open(path);

        assertThat(late.getStatus()).isEqualTo(404);
        assertThat(late.getContentAsString()).contains("This link no longer works");
    }

    @Test
    void shouldKeepNoTokenThatCouldBeStolen() {
        String token = invitations.inviteTo(account.id());

        assertThat(jdbc.sql("SELECT i::text FROM identity.invitation i WHERE account_id = ?")
                        .param(account.id())
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    @Test
    void shouldNotOpenForDisabledAccounts() throws Exception {
        String path = "/invitation/" + invitations.inviteTo(account.id());
        accounts.permit(account.id(), Set.of(), Set.of(), false);

        assertThat(browser.open(path).getStatus()).isEqualTo(404);
    }

    @Test
    void shouldMakeGuessersOfLinksWait() throws Exception {
        String path = "/invitation/" + invitations.inviteTo(account.id());
        for (int attempt = 0; attempt < 50; attempt++) {
            browser.open("/invitation/guess-" + attempt);
        }

        assertThat(browser.open(path).getStatus()).isEqualTo(404);
        assertThat(new Browser(context).open(path).getStatus()).isEqualTo(200);
    }

    @Test
    void shouldRefuseLargeForms() throws Exception {
        String path = "/invitation/" + invitations.inviteTo(account.id());
        MockHttpServletResponse answer = browser.fillLarge(path);

        assertThat(answer.getStatus()).isEqualTo(413);
    }

    private MockHttpServletResponse choose(String path, String password, String repeated) throws Exception {
        return browser.fill(path, "password", password, "repeated", repeated);
    }

    private void age(String interval) {
        jdbc.sql("UPDATE identity.invitation SET expires_at = expires_at - ?::interval WHERE account_id = ?")
                .param(interval)
                .param(account.id())
                .update();
    }
}
