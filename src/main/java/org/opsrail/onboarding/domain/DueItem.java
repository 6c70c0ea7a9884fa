package org.opsrail.onboarding.domain;

import org.jspecify.annotations.Nullable;

/**
 * One row of what the decision {@code role-access} says.
 *
 * @param kind {@code access}, {@code equipment} or {@code checklist}
 * @param item the system, the thing, or whose list
 * @param detail the level, nothing, or what to do
 * @param english what people read for it, as {@code french}; null or blank where the table does not say
 */
public record DueItem(
        String kind,
        String item,
        String detail,
        @Nullable String english,
        @Nullable String french) {}
