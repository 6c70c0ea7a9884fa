package org.opsrail.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.Directory;
import org.opsrail.engine.EngineClock;
import org.opsrail.notification.Notifications.Message;
import org.opsrail.notification.OneReader;
import org.opsrail.notification.domain.OutboxMessage.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When mails to Zoé, who works in France, arrive at a real SMTP server on the loopback. */
@OpsrailTest
class DigestTests {

    private static final String FRIDAY_NIGHT = "2026-03-06T20:00:00Z";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Directory directory;

    @Autowired
    private DeliveryPreferences preferences;

    @Autowired
    private JdbcClient jdbc;

    private Instant start = Instant.parse("2026-03-02T09:00:00Z");
    private final EngineClock clock = new EngineClock(() -> start, Duration.ZERO, moved -> {});
    private MailPost post;
    private GreenMail smtp;
    private KeptNotifications notifications;
    private PostRound round;

    @BeforeEach
    void startMailServer() throws IOException {
        clean();
        new OneReader(directory, jdbc).arrive();
        post = new MailPost(context, clock);
        smtp = post.smtp;
        notifications = post.notifications;
        round = post.round;
    }

    @AfterEach
    void stopMailServer() {
        smtp.stop();
        clean();
        new OneReader(directory, jdbc).leave();
    }

    @Test
    void shouldFoldAFloodIntoOneMailAfterTheFirstFew() throws Exception {
        for (int newcomer = 1; newcomer <= 40; newcomer++) {
            buddyOf("Newcomer " + newcomer);
        }

        round.deliverDue();
        assertThat(received()).hasSize(3);

        clock.advance(Duration.ofMinutes(10));
        round.deliverDue();

        assertThat(received()).hasSize(4);
        MimeMessage digest = received()[3];
        assertThat(digest.getSubject()).isEqualTo("You are the buddy of a newcomer and 36 more");
        assertThat(GreenMailUtil.getBody(digest)).contains("37 messages have gathered for you");
        assertThat(jdbc.sql("SELECT count(*) FROM notification.message WHERE state = 'FOLDED'")
                        .query(Long.class)
                        .single())
                .isEqualTo(37);
        assertThat(round.deliverDue()).as("nothing is told twice").isZero();
    }

    @Test
    void shouldTellAManagerOfTheTasksOfAMassUploadInFewMails() throws Exception {
        for (int hire = 1; hire <= 188; hire++) {
            send("Hire " + hire, "task-assigned", about("Name a buddy", "2026-03-09T16:00:00Z"));
        }
        round.deliverDue();
        clock.advance(Duration.ofMinutes(10));
        round.deliverDue();

        assertThat(received()).hasSize(4);
        assertThat(GreenMailUtil.getBody(received()[3])).contains("185 messages have gathered for you");
    }

    @Test
    void shouldFoldAFloodOfUrgentMessagesToo() {
        for (int task = 1; task <= 10; task++) {
            escalate("Task " + task);
        }
        round.deliverDue();
        clock.advance(Duration.ofMinutes(10));
        round.deliverDue();

        assertThat(received()).hasSize(4);
    }

    @Test
    void shouldKeepTheNightAndTheWeekEndQuietButForWhatIsUrgent() throws Exception {
        start = Instant.parse(FRIDAY_NIGHT);
        buddyOf("Nina");
        remind("Order the laptop", "2026-03-06T22:00:00Z");
        remind("Book the room", "2026-03-09T16:00:00Z");
        escalate("Sign the contract");
        round.deliverDue();

        assertThat(subjects())
                .containsExactlyInAnyOrder("Due soon: Order the laptop (Nina)", "Overdue: Sign the contract (Nina)");

        clock.advance(Duration.ofHours(59).minusSeconds(1));
        round.deliverDue();
        assertThat(received()).as("until Monday 08:00").hasSize(2);

        clock.advance(Duration.ofSeconds(1));
        round.deliverDue();

        assertThat(received()).hasSize(3);
        assertThat(GreenMailUtil.getWholeMessage(received()[2]))
                .contains("Due soon: Book the room (Nina)", "http://localhost:8080/tasks/42");
    }

    @Test
    void shouldSendOneThatWaitedAloneAsItIs() throws Exception {
        start = Instant.parse(FRIDAY_NIGHT);
        buddyOf("Nina");

        clock.advance(Duration.ofDays(3));
        round.deliverDue();

        assertThat(subjects()).containsExactly("You are the buddy of a newcomer");
    }

    @Test
    void shouldTellEverythingOnceADayToWhoeverWantsIt() {
        preferences.save(OneReader.NUMBER, new DeliveryPreference(null, null, false, LocalTime.of(17, 0)));
        buddyOf("Nina");
        clock.advance(Duration.ofHours(2));
        buddyOf("Zoë");
        round.deliverDue();
        assertThat(received()).isEmpty();

        clock.advance(Duration.ofHours(5));
        round.deliverDue();

        assertThat(received()).hasSize(1);
    }

    @Test
    void shouldArriveAtOnceForWhoeverWantsNoQuietHours() {
        preferences.save(OneReader.NUMBER, new DeliveryPreference(null, null, false, null));
        start = Instant.parse(FRIDAY_NIGHT);
        buddyOf("Nina");

        round.deliverDue();

        assertThat(received()).hasSize(1);
    }

    @Test
    void shouldTryAFailedDigestAgainWithoutTellingAnythingTwice() {
        start = Instant.parse(FRIDAY_NIGHT);
        buddyOf("Nina");
        buddyOf("Zoë");
        clock.advance(Duration.ofDays(3));
        smtp.stop();
        round.deliverDue();
        smtp.start();
        clock.advance(Duration.ofMinutes(1));

        round.deliverDue();

        assertThat(received()).hasSize(1);
        assertThat(outbox.latest(State.FOLDED, "")).hasSize(2);
        assertThat(outbox.retry(outbox.latest(State.FOLDED, "").getFirst().id(), clock.instant()))
                .isFalse();
    }

    private void buddyOf(String newcomer) {
        send(newcomer, "buddy-named", Map.of("newcomerName", newcomer, "startDate", LocalDate.of(2026, 4, 1)));
    }

    private void remind(String task, String due) {
        send(task, "reminder", about(task, due));
    }

    private void escalate(String task) {
        Map<String, Object> model = new HashMap<>(about(task, "2026-03-01T16:00:00Z"));
        model.put("assigneeName", "Béatrice Moreau");
        send(task, "escalation", model);
    }

    private static Map<String, Object> about(String task, String due) {
        return Map.of("taskTitle", task, "subject", "Nina", "dueAt", Instant.parse(due), "link", "/tasks/42");
    }

    private void send(String key, String template, Map<String, Object> model) {
        notifications.send(new Message(template + key, OneReader.NUMBER, null, template, Locale.ENGLISH, model));
    }

    private MimeMessage[] received() {
        return post.received();
    }

    private List<String> subjects() throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : received()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    private void clean() {
        jdbc.sql("DELETE FROM notification.message").update();
        jdbc.sql("DELETE FROM notification.preference").update();
    }
}
