package org.opsrail.identity;

/** How an account wants its pages: as the device says, or always one of the two. */
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}
