CREATE SCHEMA connector;

CREATE TABLE connector.webhook_call (
    id              uuid PRIMARY KEY,
    system          text        NOT NULL,
    employee_number text        NOT NULL,
    level           text        NOT NULL,
    action          text        NOT NULL CHECK (action IN ('provision', 'revoke')),
    created_at      timestamptz NOT NULL,
    answered_at     timestamptz
);

COMMENT ON COLUMN connector.webhook_call.id IS 'Sent as Idempotency-Key, at each attempt the same until the receiver has answered.';

CREATE UNIQUE INDEX webhook_call_open ON connector.webhook_call (system, employee_number, level, action)
    WHERE answered_at IS NULL;
