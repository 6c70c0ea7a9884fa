package org.opsrail.accessreview.web;

/** Too late: the task is completed, or its review was withdrawn. */
final class TaskOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long userTaskKey;

    TaskOver(long userTaskKey) {
        super("The task is over: it was completed, or its review was withdrawn.");
        this.userTaskKey = userTaskKey;
    }

    long userTaskKey() {
        return userTaskKey;
    }
}
