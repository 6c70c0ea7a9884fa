package org.opsrail.engine.state;

import java.util.Collection;
import org.opsrail.engine.log.LogStore;
import org.opsrail.engine.readmodel.LogFollower;

/** Deletes what nobody needs any more of the log. */
public final class LogCompactor {

    private final LogStore log;
    private final Collection<LogFollower> followers;

    public LogCompactor(LogStore log, Collection<LogFollower> followers) {
        this.log = log;
        this.followers = followers;
    }

    /** Keeps the block that holds the snapshot's position, and all that a follower has not made durable yet. */
    int compact(long snapshotPosition) {
        long needed = followers.stream().mapToLong(LogFollower::position).reduce(snapshotPosition, Math::min);
        return log.deleteBefore(needed);
    }
}
