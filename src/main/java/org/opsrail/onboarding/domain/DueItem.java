package org.opsrail.onboarding.domain;

/**
 * One row of what the decision {@code role-access} says.
 *
 * @param kind {@code access}, {@code equipment} or {@code checklist}
 * @param item the system, the thing, or whose list
 * @param detail the level, nothing, or what to do
 */
public record DueItem(String kind, String item, String detail) {}
