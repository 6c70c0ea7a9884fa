package org.opsrail.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.engine.EngineClock;
import org.opsrail.notification.Notifications;
import org.opsrail.notification.Notifications.Message;
import org.opsrail.notification.domain.OutboxMessage.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivery to a real SMTP server on the loopback. */
@OpsrailTest
class PostRoundTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final EngineClock clock =
            new EngineClock(() -> Instant.parse("2026-03-02T08:00:00Z"), Duration.ZERO, moved -> {});
    private MailPost post;
    private GreenMail smtp;
    private Notifications notifications;
    private PostRound round;

    @BeforeEach
    void startMailServer() throws Exception {
        jdbc.sql("DELETE FROM notification.message").update();
        post = new MailPost(context, clock);
        smtp = post.smtp;
        notifications = post.notifications;
        round = post.round;
    }

    @AfterEach
    void stopMailServer() {
        smtp.stop();
        jdbc.sql("DELETE FROM notification.message").update();
    }

    @Test
    void shouldDeliverAWelcomeAsTextAndHtml() throws Exception {
        send("a", "nina@example.com");

        assertThat(round.deliverDue()).isEqualTo(1);

        MimeMessage mail = received()[0];
        OutboxMessage kept = only();
        String raw = GreenMailUtil.getWholeMessage(mail);
        assertThat(mail.getAllRecipients()[0]).hasToString("nina@example.com");
        assertThat(mail.getSubject()).isEqualTo("Bienvenue\u00a0: votre premier jour");
        assertThat(mail.getMessageID()).isEqualTo("<%s@opsrail>".formatted(kept.id()));
        assertThat(raw).contains("text/plain", "text/html", "Auto-Submitted: auto-generated");
        assertThat(kept.state()).isEqualTo(State.SENT);
        assertThat(kept.sentAt()).isEqualTo(clock.instant());
        assertThat(kept.text()).contains("/invitation/…").doesNotContain("secret-token");
    }

    @Test
    void shouldKeepAMessageOnceHoweverOftenItIsSent() {
        send("a", "nina@example.com");
        round.deliverDue();
        send("a", "nina@example.com");

        assertThat(round.deliverDue()).isZero();
        assertThat(received()).hasSize(1);
    }

    @Test
    void shouldForgetAMessageWhoseTransactionIsRolledBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    send("a", "nina@example.com");
                    throw new IllegalStateException("the caller failed");
                }))
                .hasMessage("the caller failed");

        assertThat(round.deliverDue()).isZero();
        assertThat(outbox.latest(null, "")).isEmpty();
    }

    @Test
    void shouldTryAgainAfterTheServerWasDown() {
        send("a", "nina@example.com");
        smtp.stop();

        round.deliverDue();

        OutboxMessage waiting = only();
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(waiting.problem()).startsWith("The mail server did not take the mail");
        assertThat(waiting.nextAttemptAt()).isEqualTo(clock.instant().plusSeconds(60));
        smtp.start();
        assertThat(round.deliverDue()).as("before its time").isZero();

        clock.advance(Duration.ofMinutes(1));
        round.deliverDue();

        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(received()).hasSize(1);
    }

    @Test
    void shouldGiveUpAfterTheLastAttemptAndTryAgainWhenAsked() {
        send("a", "nina@example.com");
        smtp.stop();
        for (int attempt = 0; attempt < MailPost.SETTINGS.attempts(); attempt++) {
            round.deliverDue();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(only().state()).isEqualTo(State.FAILED);

        smtp.start();
        outbox.retry(only().id(), clock.instant());
        round.deliverDue();

        assertThat(only().state()).isEqualTo(State.SENT);
    }

    @Test
    void shouldGiveUpAtOnceOnAnImpossibleAddress() {
        send("a", "nina@example.com\r\nBcc: everybody@example.com");

        round.deliverDue();

        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(only().problem()).isEqualTo("The address is not one that mail can be sent to.");
        assertThat(received()).isEmpty();
    }

    @Test
    void shouldNotLetANameAddAHeader() throws Exception {
        Message message = new Message(
                "a",
                "E999",
                "nina@example.com",
                "hire-withdrawn",
                Locale.ENGLISH,
                Map.of("subject", "Zoë\r\nBcc: everybody@example.com\r\n\r\nX"));
        notifications.send(message);

        round.deliverDue();

        MimeMessage mail = received()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Will not start: Zoë Bcc: everybody@example.com X");
    }

    @Test
    void shouldDeliverEachOnceFromTwoProcesses() throws Exception {
        for (int number = 0; number < 20; number++) {
            send("message-" + number, "nina@example.com");
        }
        try (ExecutorService processes = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both = processes.invokeAll(List.of(round::deliverDue, round::deliverDue));
            assertThat(both.get(0).get() + both.get(1).get()).isEqualTo(20);
        }
        assertThat(received()).hasSize(20);
        assertThat(List.of(received())).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
    }

    @Test
    void shouldKeepMailsInTheOutboxWithoutAMailServer() {
        post.notificationsWithoutServer.send(
                new Message("a", "E999", "nina@example.com", "welcome", Locale.ENGLISH, welcome("Nina")));

        assertThat(only().state()).isEqualTo(State.KEPT);
        assertThat(only().text()).as("a newcomer to Opsrail follows the link").contains("/invitation/secret-token");
    }

    private void send(String key, String address) {
        notifications.send(new Message(key, "E999", address, "welcome", Locale.FRENCH, welcome("Nina")));
    }

    private static Map<String, Object> welcome(String firstName) {
        return Map.of(
                "firstName",
                firstName,
                "startDate",
                LocalDate.of(2026, 3, 2),
                "place",
                "Paris",
                "signInLink",
                "/invitation/secret-token");
    }

    private OutboxMessage only() {
        List<OutboxMessage> all = outbox.latest(null, "");
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private MimeMessage[] received() {
        return post.received();
    }
}
