package org.opsrail.onboarding.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.notification.Notifications;
import org.opsrail.notification.Notifications.Message;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written to people on the way; each message once, however often its step is repeated. */
@Service
@Transactional
public class OnboardingMail {

    private final OnboardingRepository onboardings;
    private final Directory directory;
    private final Actors actors;
    private final Notifications notifications;

    OnboardingMail(OnboardingRepository onboardings, Directory directory, Actors actors, Notifications notifications) {
        this.onboardings = onboardings;
        this.directory = directory;
        this.actors = actors;
        this.notifications = notifications;
    }

    /**
     * To the work and, while that may not be read yet, the private address; with the way to an account. Nothing to whom
     * the hire was withdrawn.
     */
    public void welcome(UUID id) {
        Onboarding onboarding = onboardings.lockById(id).orElseThrow();
        if (onboarding.state().closed()) {
            return;
        }
        Person newcomer = newcomer(onboarding);
        Map<String, Object> model = new HashMap<>(Map.of(
                "firstName", newcomer.firstName(),
                "startDate", onboarding.startDate(),
                "place", onboarding.place()));
        name(onboarding.manager()).ifPresent(name -> model.put("managerName", name));
        onboarding.buddy().flatMap(this::name).ifPresent(name -> model.put("buddyName", name));
        actors.invite(newcomer.employeeNumber()).ifPresent(link -> model.put("signInLink", link));
        send(onboarding, newcomer.employeeNumber(), null, "welcome", "welcome", model);
        if (newcomer.privateEmail() != null) {
            String address = newcomer.privateEmail();
            send(onboarding, newcomer.employeeNumber(), address, "welcome", "welcome/private", model);
        }
    }

    /** Whether somebody who does not work here yet can be written to. */
    @Transactional(readOnly = true)
    public boolean reachesPrivately(Onboarding onboarding) {
        return newcomer(onboarding).privateEmail() != null;
    }

    /** To the private address, each link once. */
    void arrival(Onboarding onboarding, String link, Instant until) {
        Person newcomer = newcomer(onboarding);
        send(
                onboarding,
                newcomer.employeeNumber(),
                newcomer.privateEmail(),
                "arrival",
                "arrival/" + UUID.randomUUID(),
                Map.of(
                        "firstName",
                        newcomer.firstName(),
                        "startDate",
                        onboarding.startDate(),
                        "link",
                        link,
                        "until",
                        until));
    }

    /** Nothing while nobody is named; once for the first buddy. */
    public void buddyNamed(UUID id) {
        Onboarding onboarding = get(id);
        onboarding.buddy().ifPresent(buddy -> buddyNamed(onboarding, buddy, "first"));
    }

    /** To the buddy who follows another one; each time, since a former buddy may come back. */
    void buddyNamedAnew(Onboarding onboarding, String buddy) {
        buddyNamed(onboarding, buddy, UUID.randomUUID().toString());
    }

    private void buddyNamed(Onboarding onboarding, String buddy, String occasion) {
        Map<String, Object> model = Map.of(
                "newcomerName", newcomer(onboarding).displayName(),
                "startDate", onboarding.startDate(),
                "place", onboarding.place());
        send(onboarding, buddy, null, "buddy-named", "buddy-named/" + occasion, model);
    }

    /** To the buddy who is none any more; each time that it happens. */
    void buddyReplaced(Onboarding onboarding, String former, String successor) {
        send(
                onboarding,
                former,
                null,
                "buddy-replaced",
                "buddy-replaced/" + UUID.randomUUID(),
                Map.of(
                        "newcomerName",
                        newcomer(onboarding).displayName(),
                        "buddyName",
                        name(successor).orElse(successor)));
    }

    /** To the manager who is none any more and the one who follows; each time that it happens. */
    void managerReplaced(Onboarding onboarding, String former, String successor) {
        String occasion = "/" + UUID.randomUUID();
        String newcomer = newcomer(onboarding).displayName();
        Map<String, Object> left =
                Map.of("newcomerName", newcomer, "managerName", name(successor).orElse(successor));
        send(onboarding, former, null, "manager-replaced", "manager-replaced" + occasion, left);
        Map<String, Object> taken =
                Map.of("newcomerName", newcomer, "startDate", onboarding.startDate(), "link", "/tasks");
        send(onboarding, successor, null, "manager-named", "manager-named" + occasion, taken);
    }

    public void startDateMoved(UUID id) {
        Onboarding onboarding = get(id);
        Person newcomer = newcomer(onboarding);
        String once = "start-date-moved/" + onboarding.startDate();
        Map<String, Object> model = Map.of(
                "subject", newcomer.displayName(),
                "startDate", onboarding.startDate(),
                "place", onboarding.place());
        String template = "start-date-moved";
        send(onboarding, newcomer.employeeNumber(), newcomer.privateEmail(), template, once, model);
        send(onboarding, onboarding.manager(), null, template, once, model);
        onboarding.buddy().ifPresent(buddy -> send(onboarding, buddy, null, template, once, model));
    }

    public void hireWithdrawn(UUID id) {
        Onboarding onboarding = get(id);
        Map<String, Object> model =
                Map.of("subject", newcomer(onboarding).displayName(), "startDate", onboarding.startDate());
        String template = "hire-withdrawn";
        send(onboarding, onboarding.manager(), null, template, template, model);
        onboarding.buddy().ifPresent(buddy -> send(onboarding, buddy, null, template, template, model));
    }

    public void confirmed(UUID id) {
        Onboarding onboarding = get(id);
        Person newcomer = newcomer(onboarding);
        Map<String, Object> model = new HashMap<>(Map.of("firstName", newcomer.firstName()));
        name(onboarding.manager()).ifPresent(name -> model.put("managerName", name));
        send(onboarding, newcomer.employeeNumber(), null, "confirmed", "confirmed", model);
    }

    /** To the system's owner, who has a task for it now. */
    public void accessProblem(Access access, @Nullable String reason) {
        ConnectedSystem system = access.system();
        if (system == null) {
            return;
        }
        Map<String, Object> model = new HashMap<>(Map.of(
                "systemName", system.name(),
                "subject", access.person().displayName(),
                "link", "/tasks"));
        if (reason != null) {
            model.put("reason", reason);
        }
        Onboarding onboarding = get(access.onboardingId());
        String once = "access-problem/" + access.grantId() + "/" + access.changedAt();
        send(onboarding, system.owner(), null, "access-problem", once, model);
    }

    private void send(
            Onboarding onboarding,
            String recipient,
            @Nullable String address,
            String template,
            String once,
            Map<String, Object> model) {
        String key = "onboarding/" + onboarding.id() + "/" + once + "/" + recipient;
        notifications.send(new Message(key, recipient, address, template, locale(recipient), model));
    }

    private Locale locale(String recipient) {
        return actors.byId(recipient).map(Actor::locale).orElseGet(() -> directory.languageOf(recipient));
    }

    private Onboarding get(UUID id) {
        return onboardings.findById(id).orElseThrow();
    }

    private Person newcomer(Onboarding onboarding) {
        return directory.person(onboarding.employeeNumber()).orElseThrow();
    }

    private Optional<String> name(String employeeNumber) {
        return directory.person(employeeNumber).map(Person::displayName);
    }
}
