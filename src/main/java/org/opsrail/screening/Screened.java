package org.opsrail.screening;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a screening came to.
 *
 * @param matches the highest score first
 * @param against the version of each list that the party was held against: evidence also when nothing was found
 */
public record Screened(String reference, List<PossibleMatch> matches, Map<String, UUID> against) {}
