package org.opsrail.notification.domain;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import org.opsrail.notification.NotificationSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the SMTP server of {@code spring.mail.*}. */
@Component
class MailServer {

    private static final String MESSAGE_ID = "Message-ID";

    private final ObjectProvider<JavaMailSender> sender;
    private final NotificationSettings settings;
    private final InstantSource clock;

    MailServer(ObjectProvider<JavaMailSender> sender, NotificationSettings settings, InstantSource clock) {
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    boolean isConfigured() {
        return sender.getIfAvailable() != null;
    }

    Handover hand(OutboxMessage message) {
        try {
            sender.getObject().send(mime -> write(message, mime));
            return new Handover.Taken();
        } catch (MailAuthenticationException e) {
            return new Handover.Postponed("The mail server does not accept our name and password (spring.mail.*).");
        } catch (MailSendException e) {
            return afterFailure(e);
        } catch (MailException e) {
            return new Handover.Refused("The address is not one that mail can be sent to.");
        }
    }

    private void write(OutboxMessage message, MimeMessage mime) throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name());
        helper.setFrom(strict(settings.from()));
        helper.setTo(strict(message.address()));
        helper.setSubject(OneLine.of(message.subject()));
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(message.text(), message.html());
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.setHeader("Content-Language", message.language());
        mime.setHeader(MESSAGE_ID, "<%s@opsrail>".formatted(message.id()));
    }

    private static InternetAddress strict(String address) throws AddressException {
        return new InternetAddress(address, true);
    }

    /** Without a failed message only the good-bye to the server failed, after it had taken the mail. */
    private static Handover afterFailure(MailSendException failure) {
        Exception[] reasons = failure.getMessageExceptions();
        if (reasons.length == 0) {
            return new Handover.Taken();
        }
        String answer = OneLine.of(String.valueOf(reasons[0].getMessage()));
        return SmtpRefusal.isFinal(reasons[0])
                ? new Handover.Refused("The mail server refused the mail: " + answer)
                : new Handover.Postponed("The mail server did not take the mail: " + answer);
    }
}
