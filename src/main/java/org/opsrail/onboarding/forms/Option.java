package org.opsrail.onboarding.forms;

/** One choice of a list in a form. */
public record Option(String label, String value) {}
