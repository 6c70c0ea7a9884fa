package org.opsrail.engine.readmodel;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;

/** Turns one kind of the engine's events into the rows of one search entity. */
interface Projection<V extends RecordValue> {

    /** Under which its position in the log is kept; never to be changed. */
    String name();

    ValueType valueType();

    void project(Record<V> event, RowBatch rows);
}
