package org.opsrail.engine;

/** The embedded engine has been emptied: no definition, no instance, no task is left. Published once it runs again. */
public record EnginePurged() {}
