package org.opsrail.engine.readmodel;

import java.util.List;

/** A table of the read model and the columns that identify a row. */
record Table(String name, List<String> keyColumns) {

    static Table of(String name, String... keyColumns) {
        return new Table("engine." + name, List.of(keyColumns));
    }
}
