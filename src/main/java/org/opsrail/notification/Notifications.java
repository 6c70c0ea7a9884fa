package org.opsrail.notification;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Messages to people, by mail and in the chat room of who has one. A message is kept first, in the caller's transaction, and delivered after the commit. */
public interface Notifications {

    /** Keeps a message for delivery; one with the same {@code idempotencyKey} is kept once only. */
    void send(Message message);

    /**
     * Keeps a message for the chat room of a group, once like any other; does nothing when the group has none.
     *
     * @param writing makes the message in the language of the room
     */
    void post(String group, Function<Locale, GroupMessage> writing);

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

    /** @param idempotencyKey and the others: as for a {@link Message} */
    record GroupMessage(String idempotencyKey, String template, Map<String, Object> model) {}
}
