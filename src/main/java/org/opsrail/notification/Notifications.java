package org.opsrail.notification;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages to people. A message is kept first, in the caller's transaction, and delivered after the commit. */
public interface Notifications {

    /** Keeps a message for delivery; one with the same {@code idempotencyKey} is kept once only. */
    void send(Message message);

    /**
     * @param idempotencyKey for example {@code onboarding/0198…/welcome}
     * @param recipient employee number of whom it is for
     * @param address a mail address to be used instead of the recipient's work mail
     * @param template name under {@code templates/notification/}, rendered with {@code model}; subjects are in messages
     *     {@code notification.<template>.subject}
     */
    record Message(
            String idempotencyKey,
            String recipient,
            @Nullable String address,
            String template,
            Locale locale,
            Map<String, Object> model) {}
}
