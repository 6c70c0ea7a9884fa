package org.opsrail.sheet;

import java.time.Duration;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Limits;

/**
 * What is sent.
 *
 * @param name for example {@code hires}; stored, so it never changes
 * @param kept for how long from its upload
 */
public record SheetKind(String name, Columns columns, Limits limits, Duration kept) {}
