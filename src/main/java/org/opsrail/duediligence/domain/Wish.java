package org.opsrail.duediligence.domain;

import java.util.List;
import org.opsrail.tabular.Row;

/**
 * A customer that somebody asks for.
 *
 * @param row as {@link CustomerColumns} names its cells
 * @param owners as {@link OwnerColumns} names their cells; none where they are asked for later
 */
public record Wish(Row row, List<Row> owners) {}
