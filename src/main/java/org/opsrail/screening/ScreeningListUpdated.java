package org.opsrail.screening;

import java.util.UUID;

/**
 * A list was replaced by a newer version; published in the transaction that replaces it.
 *
 * @param list its id, for example {@code ofac-sdn}
 */
public record ScreeningListUpdated(UUID version, String list, int added, int changed, int removed) {}
