package org.opsrail.sheet;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.tabular.Row;

/**
 * A table as it was sent.
 *
 * @param about what it was sent for, where its kind needs to know: the system of an export
 * @param columns as its header names them, in its order
 * @param started whether what it asks for was started, so that what is shown is the result and not a preview
 */
public record Sheet(
        UUID id, @Nullable String about, String fileName, List<String> columns, List<Row> rows, boolean started) {}
