package org.opsrail.privacy;

import java.util.Set;

/**
 * The person concerned.
 *
 * @param person employee number
 * @param name as texts may name the person
 * @param cases process instance keys of the cases about the person
 */
public record Subject(String person, String name, Set<Long> cases) {}
