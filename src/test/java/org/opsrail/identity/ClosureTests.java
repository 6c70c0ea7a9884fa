package org.opsrail.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.Directory;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.Person;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.opsrail.identity.domain.Invitations;
import org.opsrail.identity.domain.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The account of a person who leaves and perhaps comes back. */
@OpsrailTest
class ClosureTests {

    private static final String PASSWORD = "four words in a row";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Actors actors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient jdbc;

    private final String number = "C" + UUID.randomUUID().toString().substring(0, 8);
    private final String mail = number.toLowerCase(java.util.Locale.ROOT) + "@example.com";
    private Browser browser;

    @BeforeEach
    void anEmployee(@Autowired DirectoryFiles files, @Autowired InstantSource clock) throws Exception {
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        person(number, mail);
        browser = new Browser(context);
        choose(actors.invite(number).orElseThrow());
        browser.signIn(mail, PASSWORD);
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void shouldEndSessionsAndInvitationsAtOnce() throws Exception {
        String link = "/invitation/" + invitations.inviteTo(account().id());

        assertThat(actors.close(number, Closure.HIRE_WITHDRAWN)).isTrue();

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(new Browser(context).signIn(mail, PASSWORD).isSignedIn()).isFalse();
        assertThat(new Browser(context).open(link).getStatus()).isEqualTo(404);
        assertThat(account().closure()).isEqualTo(Closure.HIRE_WITHDRAWN);
    }

    @Test
    void shouldOpenAnewForWhoIsHiredAgain() throws Exception {
        accounts.permit(account().id(), Set.of(Role.OPS), Set.of("ops"), true);
        String old = "/invitation/" + invitations.inviteTo(account().id());
        actors.close(number, Closure.HIRE_WITHDRAWN);
        String newMail = "again." + mail;
        person(number, newMail);

        String link = actors.invite(number).orElseThrow();

        assertThat(new Browser(context).open(old).getStatus()).isEqualTo(404);
        assertThat(new Browser(context).signIn(mail, PASSWORD).isSignedIn())
                .as("by the old password")
                .isFalse();
        choose(link);
        assertThat(new Browser(context).signIn(newMail, PASSWORD).isSignedIn()).isTrue();
        assertThat(account().roles()).containsExactly(Role.MEMBER);
        assertThat(account().groups()).isEmpty();
        assertThat(actors.invite(number)).as("who has a password").isEmpty();
    }

    @Test
    void shouldKeepWhatAnAdministratorHasBlocked() {
        accounts.permit(account().id(), Set.of(Role.MEMBER), Set.of(), false);

        actors.close(number, Closure.HIRE_WITHDRAWN);

        assertThat(actors.invite(number)).isEmpty();
        assertThat(account().closure()).isEqualTo(Closure.BLOCKED);
    }

    @Test
    void shouldStayClosedWhenAnAdministratorBlocksItAfterwards() {
        actors.close(number, Closure.EMPLOYMENT_ENDED);
        accounts.block(account().id());

        assertThat(actors.invite(number)).isEmpty();
        assertThat(account().closure()).isEqualTo(Closure.BLOCKED);
    }

    @Test
    void shouldGiveItsNameToWhoIsHiredUnderAnotherNumber() throws Exception {
        actors.close(number, Closure.HIRE_WITHDRAWN);
        directory.save(gone(number, mail));
        String other = number + "-2";
        person(other, mail);

        choose(actors.invite(other).orElseThrow());

        assertThat(new Browser(context).signIn(mail, PASSWORD).isSignedIn()).isTrue();
        assertThat(accounts.byUsername(mail).orElseThrow().employeeNumber()).isEqualTo(other);
        assertThat(account().enabled()).isFalse();
    }

    @Test
    void shouldKeepTheNameOfWhoIsBlocked() {
        accounts.permit(account().id(), Set.of(Role.MEMBER), Set.of(), false);
        directory.save(gone(number, mail));
        person(number + "-2", mail);

        assertThat(actors.invite(number + "-2")).isEmpty();
        assertThat(accounts.byUsername(mail).orElseThrow().employeeNumber()).isEqualTo(number);
    }

    @Test
    void shouldKeepTheLastAdministrator(@Autowired PlatformTransactionManager transactions) {
        new TransactionTemplate(transactions).executeWithoutResult(untilHere -> {
            untilHere.setRollbackOnly();
            jdbc.sql("DELETE FROM identity.account").update();
            accounts.create(new NewAccount("the-last", number, null, Set.of(Role.ADMIN), Set.of()));

            assertThat(actors.close(number, Closure.HIRE_WITHDRAWN)).isFalse();
            assertThat(account().enabled()).isTrue();
        });
    }

    @Test
    void shouldNotMissAnAccountThatIsNotThere() {
        assertThat(actors.close("E001", Closure.HIRE_WITHDRAWN)).isTrue();
    }

    private AccountDetails account() {
        return accounts.byActorIds(Set.of(number)).getFirst();
    }

    private void choose(String link) throws Exception {
        assertThat(new Browser(context)
                        .fill(link, "password", PASSWORD, "repeated", PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/login");
    }

    private void person(String employeeNumber, String workMail) {
        directory.save(person(employeeNumber, workMail, Person.Status.JOINING));
    }

    private static Person gone(String employeeNumber, String workMail) {
        return person(employeeNumber, workMail, Person.Status.GONE);
    }

    private static Person person(String employeeNumber, String workMail, Person.Status status) {
        return new Person(
                employeeNumber,
                "Una",
                "Martin",
                null,
                workMail,
                "software-engineer",
                "Engineering",
                "E010",
                "Paris",
                "permanent",
                LocalDate.of(2027, 1, 11),
                status);
    }
}
