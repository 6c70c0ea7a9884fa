package org.opsrail.screening;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a list, as evidence names it.
 *
 * @param list its id, for example {@code ofac-sdn}
 * @param publishedOn as the publisher says
 */
public record ScreenedList(
        String list, String name, UUID version, @Nullable LocalDate publishedOn) {}
