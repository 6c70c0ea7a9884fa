package org.opsrail.duediligence.domain;

import java.util.Locale;
import java.util.Map;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.notification.Notifications;
import org.opsrail.notification.Notifications.Message;
import org.springframework.stereotype.Component;

/** What is written to whoever sells to a customer; each message once. */
@Component
public class CustomerMail {

    private final Notifications notifications;
    private final Actors actors;

    CustomerMail(Notifications notifications, Actors actors) {
        this.notifications = notifications;
        this.actors = actors;
    }

    /** That the customer can't be served, and nothing of why (Directive (EU) 2015/849 Art. 39). */
    public void declined(Customer customer) {
        String salesperson = customer.company().salesperson();
        notifications.send(new Message(
                "customer/" + customer.id() + "/declined",
                salesperson,
                null,
                "customer-declined",
                actors.byId(salesperson).map(Actor::locale).orElse(Locale.ENGLISH),
                Map.of(
                        "subject",
                        customer.company().legalName(),
                        "reference",
                        customer.reference(),
                        "link",
                        "/cases/" + customer.processInstanceKey())));
    }
}
