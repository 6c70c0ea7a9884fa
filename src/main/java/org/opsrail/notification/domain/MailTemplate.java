package org.opsrail.notification.domain;

import java.util.List;
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
@SuppressWarnings(
        "ImmutableEnumChecker") // Set.of, List.of and toUnmodifiableSet are immutable; their type does not say so
enum MailTemplate {
    WELCOME(
            Set.of("firstName", "startDate", "place"),
            Set.of("managerName", "buddyName", "signInLink"),
            List.of("startDate", "place")),
    ARRIVAL(Set.of("firstName", "startDate", "link", "until"), Set.of(), List.of("startDate")),
    REMINDER(Set.of("taskTitle", "subject", "dueAt", "link"), Set.of(), List.of("taskTitle", "subject")),
    REMINDER_TO_GROUP(
            Set.of("taskTitle", "subject", "candidates", "dueAt", "link"), Set.of(), List.of("taskTitle", "subject")),
    ESCALATION(
            Set.of("taskTitle", "subject", "assigneeName", "dueAt", "link"),
            Set.of(),
            List.of("assigneeName", "taskTitle", "subject")),
    ESCALATION_OF_YOURS(
            Set.of("taskTitle", "subject", "managerName", "dueAt", "link"),
            Set.of(),
            List.of("taskTitle", "subject", "managerName")),
    ESCALATION_TO_GROUP(
            Set.of("taskTitle", "subject", "candidates", "dueAt", "link"),
            Set.of(),
            List.of("taskTitle", "subject", "candidates")),
    TASK_ASSIGNED(Set.of("taskTitle", "subject", "link"), Set.of("dueAt"), List.of("taskTitle", "subject")),
    BUDDY_NAMED(Set.of("newcomerName", "startDate"), Set.of("place", "link"), List.of("newcomerName", "startDate")),
    BUDDY_REPLACED(Set.of("newcomerName", "buddyName"), Set.of(), List.of("newcomerName", "buddyName")),
    MANAGER_NAMED(Set.of("newcomerName", "startDate", "link"), Set.of(), List.of("newcomerName", "startDate")),
    MANAGER_REPLACED(Set.of("newcomerName", "managerName"), Set.of(), List.of("newcomerName", "managerName")),
    ACCESS_PROBLEM(Set.of("systemName", "subject", "link"), Set.of("reason"), List.of("systemName", "subject")),
    START_DATE_MOVED(
            Set.of("subject", "startDate"), Set.of("formerStartDate", "place"), List.of("subject", "startDate")),
    TAKE_OVER(Set.of("subject", "link"), Set.of("reports", "systems", "deputies", "tasks"), List.of("subject")),
    HIRE_WITHDRAWN(Set.of("subject"), Set.of("startDate"), List.of("subject")),
    REVIEW_WITHDRAWN(Set.of("askedOn", "by", "reason", "link"), Set.of(), List.of("askedOn", "by")),
    CUSTOMER_DECLINED(Set.of("subject", "reference", "link"), Set.of(), List.of("subject", "reference")),
    TRUST_PACK(Set.of("firstName", "by", "link", "until"), Set.of(), List.of("by")),
    TRAIL_BROKEN(Set.of("findings", "first", "link"), Set.of(), List.of("findings", "first")),
    ANSWER_EXPIRING(Set.of("subject", "lastDay", "link"), Set.of(), List.of("subject", "lastDay")),
    CONFIRMED(Set.of("firstName"), Set.of("managerName"), List.of());

    private final Set<String> needed;
    private final Set<String> known;
    private final List<String> introduced;

    /** @param introduced what the sentence {@code notification.<template>.intro} names, in its order */
    MailTemplate(Set<String> needed, Set<String> optional, List<String> introduced) {
        this.needed = needed;
        this.introduced = introduced;
        this.known = Stream.concat(needed.stream(), optional.stream()).collect(Collectors.toUnmodifiableSet());
    }

    static MailTemplate named(String name) {
        return Stream.of(values())
                .filter(template -> template.file().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No mail is called '" + name + "'"));
    }

    List<String> introduced() {
        return introduced;
    }

    /** Never in a short form, in a room or a digest: what goes to a newcomer or a customer holds a secret link. */
    boolean isToldWhole() {
        return this == WELCOME || this == ARRIVAL || this == TRUST_PACK;
    }

    /** Whether it arrives at once, at whatever hour. */
    boolean isUrgent() {
        return switch (this) {
            case WELCOME, ARRIVAL, ESCALATION, ESCALATION_OF_YOURS, ESCALATION_TO_GROUP, TRUST_PACK, TRAIL_BROKEN ->
                true;
            default -> false;
        };
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
