-- Who was at work on which task; the end is set once, and nothing is changed after it.
CREATE TABLE task.work (
    id       uuid        NOT NULL PRIMARY KEY,
    task_key bigint      NOT NULL,
    case_key bigint      NOT NULL,
    element  text        NOT NULL,
    person   text        NOT NULL,
    began_at timestamptz NOT NULL,
    ended_at timestamptz CHECK (ended_at >= began_at)
);
CREATE UNIQUE INDEX work_running ON task.work (task_key) WHERE ended_at IS NULL;
CREATE INDEX work_of_task ON task.work (task_key, person);
CREATE INDEX work_of_person ON task.work (person, began_at);
