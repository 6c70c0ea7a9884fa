package org.opsrail.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.audit.AuditLog;
import org.opsrail.audit.AuditLog.Query;
import org.opsrail.audit.RecordedEntry;
import org.opsrail.identity.Role;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.Accounts;
import org.opsrail.identity.domain.Accounts.Change;
import org.opsrail.identity.domain.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever guesses passwords is told of, but can't fill the trail. */
@OpsrailTest
class SignInTrailTests {

    @Autowired
    private SignInTrail trail;

    @Autowired
    private AuditLog log;

    @Autowired
    private Accounts accounts;

    private final String username = "guessed-" + UUID.randomUUID();
    private AccountDetails account;

    @BeforeEach
    void anAccount() {
        Change created = accounts.create(new NewAccount(username, null, "Gus", Set.of(Role.MEMBER), Set.of()));
        account = ((Change.Done) created).account();
        trail.tellOthers();
    }

    @Test
    void shouldTellOfTheFirstGuessAtOnceAndOfTheOthersByTheirNumber() {
        for (int guess = 0; guess < 40; guess++) {
            trail.refused(username, "203.0.113." + guess, false);
        }
        assertThat(refusals()).isNotEmpty();
        trail.tellOthers();

        assertThat(refusals()).hasSizeLessThanOrEqualTo(4);
        assertThat(told(refusals())).isEqualTo(40);
        assertThat(refusals().getLast().personal()).containsEntry("address", "203.0.113.0");
        assertThat(refusals().getFirst().details()).containsEntry("network", "203.0.113.0");
    }

    @Test
    void shouldStayBriefWhenGuessesComeFromEverywhere() {
        long before = last();
        for (int network = 0; network < 1000; network++) {
            trail.refused("nobody-" + network, "10.%d.%d.1".formatted(network / 250, network % 250), true);
        }
        trail.refused(username, "10.9.9.9", false);
        trail.tellOthers();

        assertThat(last() - before).isLessThan(250);
        assertThat(refusals()).as("the guess at an account that exists").hasSize(1);
    }

    private long last() {
        return log.find(Query.EVERYTHING, 1).getFirst().sequence();
    }

    private static int told(List<RecordedEntry> entries) {
        return entries.stream()
                .mapToInt(entry ->
                        entry.details().get("furtherAttempts") instanceof Number further ? further.intValue() : 1)
                .sum();
    }

    private List<RecordedEntry> refusals() {
        return log.find(new Query(account.actorId(), null, null, "identity.refuse-sign-in", null, null, null), 100);
    }
}
