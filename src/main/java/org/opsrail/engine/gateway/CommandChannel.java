package org.opsrail.engine.gateway;

import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import org.opsrail.engine.log.GroupCommitLogStorage;

/** The way to the running engine: its log's writer, and where its answers arrive. Lives as long as one run of it. */
public record CommandChannel(LogStreamWriter writer, PendingResponses responses, GroupCommitLogStorage storage) {}
