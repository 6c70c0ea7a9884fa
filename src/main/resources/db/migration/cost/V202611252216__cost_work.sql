CREATE SCHEMA cost;

-- What work on a case took, at the rate of its day; nobody's name, and never computed anew.
CREATE TABLE cost.work (
    id          uuid          NOT NULL PRIMARY KEY,
    task_key    bigint        NOT NULL,
    case_key    bigint        NOT NULL,
    element     text          NOT NULL,
    role        text          NOT NULL,
    worked_on   date          NOT NULL,
    seconds     bigint        NOT NULL CHECK (seconds > 0),
    hourly_rate numeric(10, 2) NOT NULL CHECK (hourly_rate >= 0)
);
CREATE INDEX work_of_case ON cost.work (case_key);
CREATE INDEX work_of_task ON cost.work (task_key);

-- Each task that is done, so that those which nobody measured are known.
CREATE TABLE cost.task_done (
    task_key bigint NOT NULL PRIMARY KEY,
    case_key bigint NOT NULL
);
CREATE INDEX task_done_of_case ON cost.task_done (case_key);
