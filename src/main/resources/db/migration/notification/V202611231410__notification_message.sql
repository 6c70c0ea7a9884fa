CREATE SCHEMA notification;

CREATE TABLE notification.message (
    id              uuid PRIMARY KEY,
    idempotency_key text        NOT NULL,
    recipient       text        NOT NULL,
    address         text        NOT NULL,
    template        text        NOT NULL,
    language        text        NOT NULL,
    subject         text        NOT NULL,
    text_body       text        NOT NULL,
    html_body       text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('WAITING', 'SENT', 'KEPT', 'FAILED')),
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    problem         text,
    created_at      timestamptz NOT NULL,
    sent_at         timestamptz,
    CONSTRAINT message_kept_once UNIQUE (idempotency_key),
    CONSTRAINT message_waits_for_a_time CHECK ((state = 'WAITING') = (next_attempt_at IS NOT NULL)),
    CONSTRAINT message_sent_at_a_time CHECK ((state = 'SENT') = (sent_at IS NOT NULL))
);

CREATE INDEX message_due ON notification.message (next_attempt_at) WHERE state = 'WAITING';
CREATE INDEX message_latest ON notification.message (created_at DESC, id);
