CREATE SCHEMA onboarding;

CREATE TABLE onboarding.onboarding (
    id                   uuid        NOT NULL PRIMARY KEY,
    employee_number      text        NOT NULL,
    manager              text        NOT NULL,
    buddy                text,
    role                 text        NOT NULL,
    team                 text        NOT NULL,
    place                text        NOT NULL,
    contract_type        text        NOT NULL,
    requested_start_date date        NOT NULL,
    start_date           date        NOT NULL,
    state                text        NOT NULL CHECK (state IN ('STARTING', 'PREPARING', 'RUNNING', 'CONFIRMED', 'ENDED', 'WITHDRAWN')),
    extensions           integer     NOT NULL DEFAULT 0 CHECK (extensions >= 0),
    operational_since    date,
    process_instance_key bigint UNIQUE,
    requested_at         timestamptz NOT NULL,
    begun_at             timestamptz,
    closed_at            timestamptz,
    version              bigint      NOT NULL,
    CHECK (manager <> employee_number),
    CHECK (buddy IS NULL OR buddy <> employee_number),
    -- the same request sent again, even after a withdrawal, is the same hire
    UNIQUE (employee_number, requested_start_date)
);

CREATE UNIQUE INDEX onboarding_one_open_per_person ON onboarding.onboarding (employee_number)
    WHERE state NOT IN ('ENDED', 'WITHDRAWN');
CREATE INDEX onboarding_by_state ON onboarding.onboarding (state);
