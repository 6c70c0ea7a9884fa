package org.opsrail.directory;

/** Somebody who works here has another role, team or place than before: what is due for them has changed. */
public record PersonMoved(String employeeNumber) {}
