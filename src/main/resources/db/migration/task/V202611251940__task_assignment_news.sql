-- Whom a task was given to by somebody else, until that person has been told.
CREATE TABLE task.assignment_news (
    task_key BIGINT      NOT NULL PRIMARY KEY,
    assignee TEXT        NOT NULL,
    noted_at TIMESTAMPTZ NOT NULL
);
