package org.opsrail.notification.domain;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.opsrail.calendar.WorkingCalendar;
import org.opsrail.directory.Directory;
import org.opsrail.engine.EngineClock;
import org.opsrail.notification.NotificationSettings;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From the application's outbox to a real SMTP server on the loopback, by a clock of the test's own: three tries, and the
 * fourth of a kind within ten minutes is gathered.
 */
final class MailPost {

    static final NotificationSettings SETTINGS = new NotificationSettings(
            "Opsrail <opsrail@example.com>",
            URI.create("http://localhost:8080"),
            3,
            Duration.ofMinutes(1),
            Duration.ofHours(6),
            3,
            Duration.ofMinutes(10),
            List.of());

    final GreenMail smtp;
    final KeptNotifications notifications;
    final KeptNotifications notificationsWithoutServer;
    final PostRound round;

    MailPost(ApplicationContext context, EngineClock clock) throws IOException {
        smtp = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp.getSmtp().getPort());
        MailServer server = server(Map.of("sender", sender), clock);
        notifications = notifications(context, server, clock);
        notificationsWithoutServer = notifications(context, server(Map.of(), clock), clock);
        Outbox outbox = context.getBean(Outbox.class);
        round = new PostRound(
                outbox,
                new Digests(outbox, context.getBean(MailRenderer.class), clock),
                server,
                context.getBean(ChatServer.class),
                SETTINGS,
                clock,
                context.getBean(TransactionTemplate.class));
    }

    MimeMessage[] received() {
        return smtp.getReceivedMessages();
    }

    private static MailServer server(Map<String, Object> senders, EngineClock clock) {
        return new MailServer(
                new StaticListableBeanFactory(senders).getBeanProvider(JavaMailSender.class), SETTINGS, clock);
    }

    private static KeptNotifications notifications(ApplicationContext context, MailServer server, EngineClock clock) {
        Outbox outbox = context.getBean(Outbox.class);
        Directory directory = context.getBean(Directory.class);
        DeliveryTimes times = new DeliveryTimes(
                context.getBean(DeliveryPreferences.class),
                outbox,
                directory,
                context.getBean(WorkingCalendar.class),
                SETTINGS,
                clock);
        return new KeptNotifications(
                outbox,
                context.getBean(MailRenderer.class),
                directory,
                server,
                context.getBean(Channels.class),
                times,
                clock);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
