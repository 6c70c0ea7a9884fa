package org.opsrail.engine.gateway;

/** What a topology request tells about this engine of one partition. */
public interface ClusterState {

    /** Whether commands are processed now. */
    boolean healthy();

    /** The version of Zeebe's engine, for example {@code 8.8.21}. */
    String version();

    /** The number of the last purge that is through, 0 before the first: topology's {@code lastCompletedChangeId}. */
    long lastCompletedChange();
}
