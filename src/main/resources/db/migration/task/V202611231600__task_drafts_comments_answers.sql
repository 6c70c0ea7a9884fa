CREATE SCHEMA task;

CREATE TABLE task.draft (
    task_key BIGINT      NOT NULL,
    actor    TEXT        NOT NULL,
    content  JSONB       NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (task_key, actor)
);

CREATE TABLE task.comment (
    id         UUID PRIMARY KEY,
    task_key   BIGINT      NOT NULL,
    case_key   BIGINT      NOT NULL,
    author     TEXT        NOT NULL,
    content    TEXT        NOT NULL CHECK (length(content) BETWEEN 1 AND 4000),
    written_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX comment_of_case ON task.comment (case_key, written_at);

-- What was answered in forms that no module keeps by itself, so that a new form needs no code.
CREATE TABLE task.answer (
    task_key   BIGINT PRIMARY KEY,
    case_key   BIGINT      NOT NULL,
    element_id TEXT        NOT NULL,
    form_id    TEXT        NOT NULL,
    actor      TEXT        NOT NULL,
    content    JSONB       NOT NULL,
    given_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX answer_of_case ON task.answer (case_key, given_at);

-- Who completed which task: the engine keeps the assignee only.
CREATE TABLE task.completion (
    task_key     BIGINT PRIMARY KEY,
    case_key     BIGINT      NOT NULL,
    element_id   TEXT        NOT NULL,
    actor        TEXT        NOT NULL,
    completed_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX completion_of_case ON task.completion (case_key, completed_at);
