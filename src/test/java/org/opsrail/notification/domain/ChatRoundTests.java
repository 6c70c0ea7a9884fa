package org.opsrail.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.audit.AuditTrail;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.Directory;
import org.opsrail.engine.EngineClock;
import org.opsrail.notification.NotificationSettings;
import org.opsrail.notification.Notifications;
import org.opsrail.notification.Notifications.GroupMessage;
import org.opsrail.notification.Notifications.Message;
import org.opsrail.notification.OneReader;
import org.opsrail.notification.domain.Channel.OwnerKind;
import org.opsrail.notification.domain.Channel.Service;
import org.opsrail.notification.domain.OutboxMessage.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Delivery to an HTTP server on the loopback that answers as chat services do; there is no mail server. */
@OpsrailTest
class ChatRoundTests {

    private static final String GROUP = "it-support";

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailRenderer renderer;

    @Autowired
    private Directory directory;

    @Autowired
    private Channels channels;

    @Autowired
    private DeliveryPreferences preferences;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JsonMapper json;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final EngineClock clock =
            new EngineClock(() -> Instant.parse("2026-03-02T08:00:00Z"), Duration.ZERO, moved -> {});
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final MockEnvironment environment = new MockEnvironment();
    private volatile int status = 200;
    private HttpServer service;
    private ChatServer chats;
    private Notifications notifications;
    private PostRound round;

    @BeforeEach
    void startChatService() throws IOException {
        clean();
        new OneReader(directory, jdbc).arrive();
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/hooks/room", this::receive);
        service.start();
        String host = "http://127.0.0.1:" + service.getAddress().getPort();
        environment.setProperty("opsrail.secrets.room", host + "/hooks/room?sig=secret");
        NotificationSettings settings = new NotificationSettings(
                "Opsrail <opsrail@example.com>",
                URI.create("http://localhost:8080"),
                3,
                Duration.ofMinutes(1),
                Duration.ofHours(6),
                3,
                Duration.ofMinutes(10),
                List.of(host, "https://*.example.com"));
        ChatAddresses addresses = new ChatAddresses(environment, settings);
        chats = new ChatServer(channels, addresses, messages, settings, json, trail);
        MailServer none =
                new MailServer(new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class), settings, clock);
        DeliveryTimes times = new DeliveryTimes(preferences, outbox, directory, calendar, settings, clock);
        notifications = new KeptNotifications(outbox, renderer, directory, none, channels, times, clock);
        round = new PostRound(outbox, new Digests(outbox, renderer, clock), none, chats, settings, clock, transaction);
    }

    @AfterEach
    void stopChatService() {
        service.stop(0);
        clean();
        new OneReader(directory, jdbc).leave();
    }

    @Test
    void shouldTellAGroupInItsRoomAndLanguage() {
        channel(OwnerKind.GROUP, GROUP, Service.SLACK, "fr");

        post("Commander <le> matériel & plus");
        round.deliverDue();

        assertThat(text())
                .startsWith(
                        "*Personne ne l’a encore prise\u00a0: Commander &lt;le&gt; matériel &amp; plus (Intégration)*\n")
                .contains("Échéance\u00a0: lundi 2 mars 2026, 10:00")
                .endsWith("<http://localhost:8080/tasks/42|Ouvrir dans Opsrail>");
        assertThat(only().state()).isEqualTo(State.SENT);
        assertThat(only().address()).isEqualTo("Slack #room");
    }

    @Test
    void shouldSendTeamsACardWhoseTextIsNoMarkup() {
        channel(OwnerKind.GROUP, GROUP, Service.TEAMS, "en");

        post("[Order](http://evil.example) **it**");
        round.deliverDue();

        JsonNode attachment = sent().path("attachments").path(0);
        JsonNode card = attachment.path("content");
        assertThat(attachment.path("contentType").asString()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(card.path("body").path(0).path("type").asString()).isEqualTo("RichTextBlock");
        assertThat(card.path("body")
                        .path(0)
                        .path("inlines")
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo("Nobody has taken it yet: [Order](http://evil.example) **it** (Intégration)");
        assertThat(card.path("actions").path(0).path("url").asString()).isEqualTo("http://localhost:8080/tasks/42");
    }

    @Test
    void shouldTellAPersonByMailAndInTheirRoomOnce() {
        channel(OwnerKind.PERSON, OneReader.NUMBER, Service.SLACK, "en");
        Message message =
                new Message("a", OneReader.NUMBER, null, "hire-withdrawn", Locale.ENGLISH, Map.of("subject", "Zoë"));

        notifications.send(message);
        notifications.send(message);
        round.deliverDue();

        assertThat(received).hasSize(1);
        assertThat(outbox.latest(null, "")).extracting(OutboxMessage::state).containsOnly(State.SENT, State.KEPT);
    }

    @Test
    void shouldNotRepeatAWelcomeOrAPrivateMailInARoom() {
        channel(OwnerKind.PERSON, OneReader.NUMBER, Service.SLACK, "en");
        Map<String, Object> withdrawn = Map.of("subject", "Zoë");

        notifications.send(
                new Message("a", OneReader.NUMBER, "y@example.com", "hire-withdrawn", Locale.ENGLISH, withdrawn));
        round.deliverDue();

        assertThat(received).isEmpty();
    }

    @Test
    void shouldTellNobodyWithoutARoom() {
        post("Order");

        assertThat(outbox.latest(null, "")).isEmpty();
    }

    @Test
    void shouldTryAgainWhenTheServiceIsBusy() {
        channel(OwnerKind.GROUP, GROUP, Service.SLACK, "en");
        status = 429;
        post("Order");

        round.deliverDue();

        assertThat(only().state()).isEqualTo(State.WAITING);
        assertThat(only().nextAttemptAt()).isEqualTo(clock.instant().plusSeconds(60));
        assertThat(only().problem())
                .startsWith("The chat service has too much to do")
                .doesNotContain("secret");

        status = 200;
        clock.advance(Duration.ofMinutes(1));
        round.deliverDue();
        assertThat(only().state()).isEqualTo(State.SENT);
    }

    @Test
    void shouldGiveUpAtOnceWhenTheWebhookIsGoneOrPointsElsewhere() {
        channel(OwnerKind.GROUP, GROUP, Service.SLACK, "en");
        for (int answer : new int[] {404, 302}) {
            status = answer;
            forgetMessages();
            post("Order");

            round.deliverDue();

            assertThat(only().state()).isEqualTo(State.FAILED);
            assertThat(only().problem()).startsWith("The chat service refused the message");
        }
        assertThat(received).hasSize(2);
    }

    @Test
    void shouldCallNoAddressThatTheInstallationDoesNotAllow() {
        Channel channel = channel(OwnerKind.GROUP, GROUP, Service.SLACK, "en");
        for (String address : List.of(
                "http://127.0.0.1:1/hooks",
                "http://hooks.example.com/a",
                "https://example.com.evil.org/a",
                "https://evilexample.com/a",
                "https://hooks.example.com@169.254.169.254/a",
                "https://hooks.example.com:8443/a",
                "file:///etc/passwd",
                "not an address")) {
            environment.setProperty("opsrail.secrets.room", address);

            assertThat(chats.test(channel)).as(address).contains(ChatProblem.NOT_ALLOWED);
        }
        environment.setProperty("opsrail.secrets.room", "");
        assertThat(chats.test(channel)).contains(ChatProblem.NOT_SET);
        assertThat(received).isEmpty();
    }

    @Test
    void shouldGiveUpOnARoomThatWasRemoved() {
        Channel channel = channel(OwnerKind.GROUP, GROUP, Service.SLACK, "en");
        post("Order");
        channels.remove(channel);

        round.deliverDue();

        assertThat(only().state()).isEqualTo(State.FAILED);
        assertThat(received).isEmpty();
    }

    private void post(String title) {
        notifications.post(
                GROUP,
                locale -> new GroupMessage(
                        "task/42/" + locale,
                        "reminder-to-group",
                        Map.of(
                                "taskTitle",
                                title,
                                "subject",
                                "Intégration",
                                "candidates",
                                GROUP,
                                "dueAt",
                                Instant.parse("2026-03-02T09:00:00Z"),
                                "link",
                                "/tasks/42")));
    }

    private Channel channel(OwnerKind kind, String owner, Service service, String language) {
        Channel channel = new Channel(
                UUID.randomUUID(),
                kind,
                owner,
                service,
                "#room",
                Locale.forLanguageTag(language),
                OneReader.PLACE,
                "room");
        channels.save(channel);
        return channel;
    }

    private OutboxMessage only() {
        List<OutboxMessage> all = outbox.latest(null, "");
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private String text() {
        return sent().path("text").asString();
    }

    private JsonNode sent() {
        assertThat(received).hasSize(1);
        return json.readTree(received.getFirst());
    }

    private void receive(HttpExchange call) throws IOException {
        received.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        call.getResponseHeaders().add("Location", "/hooks/room");
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    private void clean() {
        forgetMessages();
        jdbc.sql("DELETE FROM notification.channel").update();
    }

    private void forgetMessages() {
        jdbc.sql("DELETE FROM notification.message").update();
    }
}
