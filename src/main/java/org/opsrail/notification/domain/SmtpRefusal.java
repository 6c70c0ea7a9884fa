package org.opsrail.notification.domain;

import jakarta.mail.MessagingException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Reply codes from 500 on are final (RFC 5321, 4.2.1): the same mail will be refused again. */
final class SmtpRefusal {

    private static final int FINAL = 500;

    private SmtpRefusal() {}

    static boolean isFinal(Exception failure) {
        return Stream.iterate(failure, reason -> reason != null, SmtpRefusal::next)
                .anyMatch(reason -> code(reason) >= FINAL);
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : null;
    }

    private static int code(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> 0;
        };
    }
}
