package org.opsrail.notification.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The mails that Opsrail writes, and what each needs. Dates are {@code LocalDate} or {@code Instant} and are written in
 * the recipient's language and time zone; links are paths of this application.
 */
@SuppressWarnings("ImmutableEnumChecker") // Set.of and toUnmodifiableSet are immutable; their type does not say so
enum MailTemplate {
    WELCOME(Set.of("firstName", "startDate", "place"), Set.of("managerName", "buddyName", "signInLink")),
    REMINDER(Set.of("taskTitle", "subject", "dueAt", "link"), Set.of()),
    REMINDER_TO_GROUP(Set.of("taskTitle", "subject", "candidates", "dueAt", "link"), Set.of()),
    ESCALATION(Set.of("taskTitle", "subject", "assigneeName", "dueAt", "link"), Set.of()),
    ESCALATION_OF_YOURS(Set.of("taskTitle", "subject", "managerName", "dueAt", "link"), Set.of()),
    ESCALATION_TO_GROUP(Set.of("taskTitle", "subject", "candidates", "dueAt", "link"), Set.of()),
    TASK_ASSIGNED(Set.of("taskTitle", "subject", "link"), Set.of("dueAt")),
    BUDDY_NAMED(Set.of("newcomerName", "startDate"), Set.of("place", "link")),
    ACCESS_PROBLEM(Set.of("systemName", "subject", "link"), Set.of("reason")),
    START_DATE_MOVED(Set.of("subject", "startDate"), Set.of("formerStartDate", "place")),
    HIRE_WITHDRAWN(Set.of("subject"), Set.of("startDate")),
    TRAIL_BROKEN(Set.of("findings", "first", "link"), Set.of()),
    CONFIRMED(Set.of("firstName"), Set.of("managerName"));

    private final Set<String> needed;
    private final Set<String> known;

    MailTemplate(Set<String> needed, Set<String> optional) {
        this.needed = needed;
        this.known = Stream.concat(needed.stream(), optional.stream()).collect(Collectors.toUnmodifiableSet());
    }

    static MailTemplate named(String name) {
        return Stream.of(values())
                .filter(template -> template.file().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No mail is called '" + name + "'"));
    }

    boolean knows(String key) {
        return known.contains(key);
    }

    /** For example {@code start-date-moved}. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void check(Map<String, Object> model) {
        Optional<String> missing =
                needed.stream().filter(key -> model.get(key) == null).sorted().findFirst();
        if (missing.isPresent()) {
            throw new IllegalArgumentException("The mail '%s' needs '%s'".formatted(file(), missing.get()));
        }
        model.keySet().stream().filter(key -> !knows(key)).sorted().findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("The mail '%s' does not know '%s'".formatted(file(), key));
        });
    }
}
