-- files that a person has chosen for a field of a task's form; they are the answer once it is sent
CREATE TABLE task.upload (
    document_id text        NOT NULL PRIMARY KEY,
    task_key    bigint      NOT NULL,
    field       text        NOT NULL,
    actor       text        NOT NULL,
    uploaded_at timestamptz NOT NULL
);
CREATE INDEX upload_by_task ON task.upload (task_key, actor);
