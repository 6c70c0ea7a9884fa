-- Why a task is with somebody else than it was meant for.
CREATE TABLE task.stand_in (
    task_key BIGINT      NOT NULL PRIMARY KEY,
    person   TEXT        NOT NULL,
    reason   TEXT        NOT NULL CHECK (reason IN ('AWAY', 'OWN_MATTER')),
    holder   TEXT,
    until    DATE,
    noted_at TIMESTAMPTZ NOT NULL
);
