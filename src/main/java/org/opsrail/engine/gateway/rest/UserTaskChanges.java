package org.opsrail.engine.gateway.rest;

import io.camunda.client.protocol.rest.Changeset;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes to a user task: what is named is changed, null and empty clear it. */
final class UserTaskChanges {

    private static final int DEFAULT_PRIORITY = 50;
    private static final int HIGHEST_PRIORITY = 100;

    private UserTaskChanges() {}

    static void apply(Changeset changes, UserTaskRecord task) {
        for (Map.Entry<String, Object> change : changes.entrySet()) {
            apply(change.getKey(), change.getValue(), task);
        }
    }

    private static void apply(String name, @Nullable Object value, UserTaskRecord task) {
        switch (name) {
            case Changeset.JSON_PROPERTY_DUE_DATE ->
                task.setDueDate(date(name, value)).setDueDateChanged();
            case Changeset.JSON_PROPERTY_FOLLOW_UP_DATE ->
                task.setFollowUpDate(date(name, value)).setFollowUpDateChanged();
            case Changeset.JSON_PROPERTY_CANDIDATE_USERS ->
                task.setCandidateUsersList(texts(name, value)).setCandidateUsersChanged();
            case Changeset.JSON_PROPERTY_CANDIDATE_GROUPS ->
                task.setCandidateGroupsList(texts(name, value)).setCandidateGroupsChanged();
            case Changeset.JSON_PROPERTY_PRIORITY ->
                task.setPriority(priority(value)).setPriorityChanged();
            default -> throw new InvalidRequest("Unexpected attribute '%s' in the changeset.".formatted(name));
        }
    }

    private static String date(String name, @Nullable Object value) {
        if (value == null || value.equals("")) {
            return "";
        }
        try {
            OffsetDateTime.parse(value.toString());
            return value.toString();
        } catch (DateTimeParseException e) {
            throw new InvalidRequest("The value '%s' of '%s' is not an RFC 3339 date-time.".formatted(value, name), e);
        }
    }

    private static List<String> texts(String name, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> texts && texts.stream().allMatch(String.class::isInstance)) {
            return texts.stream().map(Object::toString).toList();
        }
        throw new InvalidRequest("The value of '%s' is not a list of texts.".formatted(name));
    }

    private static int priority(@Nullable Object value) {
        if (value == null) {
            return DEFAULT_PRIORITY;
        }
        if (value instanceof Integer priority && priority >= 0 && priority <= HIGHEST_PRIORITY) {
            return priority;
        }
        throw new InvalidRequest("The value '%s' of 'priority' is not a number from 0 to 100.".formatted(value));
    }
}
