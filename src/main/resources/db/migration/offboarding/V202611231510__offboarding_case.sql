CREATE SCHEMA offboarding;

CREATE TABLE offboarding.offboarding (
    id                   uuid        NOT NULL PRIMARY KEY,
    process_instance_key bigint      NOT NULL UNIQUE,
    employee_number      text        NOT NULL,
    manager              text        NOT NULL,
    place                text        NOT NULL,
    leaving_at           timestamptz NOT NULL,
    recorded_at          timestamptz NOT NULL,
    closed_at            timestamptz
);

CREATE TABLE offboarding.revocation (
    id             uuid        NOT NULL PRIMARY KEY,
    offboarding_id uuid        NOT NULL REFERENCES offboarding.offboarding,
    system         text        NOT NULL,
    level          text        NOT NULL,
    revoked_at     timestamptz,
    by_hand        boolean     NOT NULL DEFAULT false,
    why_by_hand    text,
    verified_at    timestamptz,
    UNIQUE (offboarding_id, system, level)
);

CREATE TABLE offboarding.answer (
    user_task_key  bigint      NOT NULL PRIMARY KEY,
    offboarding_id uuid        NOT NULL REFERENCES offboarding.offboarding,
    form           text        NOT NULL,
    given_by       text        NOT NULL,
    given_at       timestamptz NOT NULL,
    content        jsonb       NOT NULL
);
