-- What was late, and whom it was brought to: a person, or a group while there was nobody in particular.
CREATE TABLE task.escalation (
    task_key     BIGINT      NOT NULL,
    case_key     BIGINT      NOT NULL,
    element_id   TEXT        NOT NULL,
    assignee     TEXT,
    to_person    TEXT,
    to_group     TEXT,
    escalated_at TIMESTAMPTZ NOT NULL,
    CHECK (num_nonnulls(to_person, to_group) = 1),
    UNIQUE NULLS NOT DISTINCT (task_key, to_person, to_group)
);
CREATE INDEX escalation_of_case ON task.escalation (case_key, escalated_at);
