-- Who takes on what somebody leaves behind, as their manager has chosen; empty where it goes to the manager.
CREATE TABLE offboarding.succession (
    offboarding_id uuid        NOT NULL PRIMARY KEY REFERENCES offboarding.offboarding,
    new_manager    text,
    new_owner      text,
    stand_in       text,
    decided_by     text        NOT NULL,
    decided_at     timestamptz NOT NULL
);

-- What was handed over, and to whom.
CREATE TABLE offboarding.duty (
    offboarding_id uuid        NOT NULL REFERENCES offboarding.offboarding,
    kind           text        NOT NULL CHECK (kind IN ('REPORT', 'SYSTEM', 'DEPUTY')),
    item           text        NOT NULL,
    successor      text        NOT NULL,
    handed_at      timestamptz NOT NULL,
    PRIMARY KEY (offboarding_id, kind, item)
);

-- From here on the tasks of the leaver are somebody else's.
ALTER TABLE offboarding.offboarding ADD COLUMN handed_over_at timestamptz;
