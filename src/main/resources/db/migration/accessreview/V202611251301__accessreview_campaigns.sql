-- A review: every quarter, on demand, or of one person after a role change.
CREATE TABLE accessreview.review (
    id                   UUID PRIMARY KEY,
    request_key          TEXT        NOT NULL UNIQUE,
    kind                 TEXT        NOT NULL CHECK (kind IN ('QUARTERLY', 'ON_DEMAND', 'ROLE_CHANGE', 'CAME_BACK')),
    systems              TEXT[]      NOT NULL,
    employee_number      TEXT,
    asked_by             TEXT,
    asked_at             TIMESTAMPTZ NOT NULL,
    process_instance_key BIGINT UNIQUE,
    state                TEXT        NOT NULL
        CHECK (state IN ('STARTING', 'READING', 'REVIEW', 'REMOVAL', 'CLOSED', 'EMPTY')),
    frozen_at            TIMESTAMPTZ,
    sha256               TEXT,
    signed_off_by        TEXT,
    signed_off_at        TIMESTAMPTZ,
    note                 TEXT,
    closed_at            TIMESTAMPTZ
);
CREATE INDEX review_latest_idx ON accessreview.review (asked_at DESC);

-- The snapshots that the scope stands on.
CREATE TABLE accessreview.review_reading (
    review_id  UUID NOT NULL REFERENCES accessreview.review ON DELETE CASCADE,
    reading_id UUID NOT NULL REFERENCES accessreview.reading,
    PRIMARY KEY (review_id, reading_id)
);

-- What a system's owner said where a reading was missing.
CREATE TABLE accessreview.missing_reading (
    review_id UUID        NOT NULL REFERENCES accessreview.review ON DELETE CASCADE,
    system    TEXT        NOT NULL,
    reason    TEXT        NOT NULL,
    said_by   TEXT        NOT NULL,
    said_at   TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (review_id, system)
);

-- What one reviewer decides on; without a reviewer ops does.
CREATE TABLE accessreview.share (
    id               UUID PRIMARY KEY,
    review_id        UUID        NOT NULL REFERENCES accessreview.review ON DELETE CASCADE,
    reviewer         TEXT,
    place            TEXT        NOT NULL,
    due_working_days INTEGER     NOT NULL,
    due_at           TIMESTAMPTZ NOT NULL,
    closes_at        TIMESTAMPTZ NOT NULL,
    reviewed_by      TEXT,
    reviewed_at      TIMESTAMPTZ,
    comment          TEXT,
    escalated_at     TIMESTAMPTZ,
    settled_by_job   BIGINT,
    settled_at       TIMESTAMPTZ,
    UNIQUE NULLS NOT DISTINCT (review_id, reviewer)
);

CREATE TABLE accessreview.item (
    id              UUID PRIMARY KEY,
    review_id       UUID    NOT NULL REFERENCES accessreview.review ON DELETE CASCADE,
    share_id        UUID    NOT NULL REFERENCES accessreview.share ON DELETE CASCADE,
    system          TEXT    NOT NULL,
    account         TEXT    NOT NULL,
    level           TEXT    NOT NULL,
    name            TEXT    NOT NULL,
    employee_number TEXT,
    last_used       DATE,
    findings        TEXT    NOT NULL,
    worst           TEXT,
    policy_rule     TEXT    NOT NULL,
    reason_to_keep  BOOLEAN NOT NULL,
    undecided       TEXT    NOT NULL CHECK (undecided IN ('REVOKE', 'ESCALATE')),
    decision        TEXT CHECK (decision IN ('KEEP', 'CHANGE', 'REVOKE')),
    new_level       TEXT,
    reason          TEXT,
    decided_by      TEXT,
    decided_at      TIMESTAMPTZ,
    UNIQUE (review_id, system, account, level),
    CHECK ((decision = 'CHANGE') = (new_level IS NOT NULL) OR decision IS NULL)
);
CREATE INDEX item_share_idx ON accessreview.item (share_id);

-- Each decision as it was taken or taken back; nothing is changed here.
CREATE TABLE accessreview.decision (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id    UUID        NOT NULL REFERENCES accessreview.item ON DELETE CASCADE,
    batch      UUID        NOT NULL,
    decision   TEXT,
    new_level  TEXT,
    reason     TEXT,
    decided_by TEXT,
    decided_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX decision_item_idx ON accessreview.decision (item_id, id DESC);
CREATE INDEX decision_batch_idx ON accessreview.decision (batch);

-- Each right that has to go, until it is proven to be gone.
CREATE TABLE accessreview.removal (
    id              UUID PRIMARY KEY,
    item_id         UUID    NOT NULL UNIQUE REFERENCES accessreview.item ON DELETE CASCADE,
    decided_at      TIMESTAMPTZ NOT NULL,
    removed_at      TIMESTAMPTZ,
    removed_by      TEXT,
    note            TEXT,
    why_by_hand     TEXT,
    reopened        INTEGER NOT NULL DEFAULT 0,
    reopened_by_job BIGINT,
    proven_at       TIMESTAMPTZ,
    proof           TEXT CHECK (proof IN ('TARGET', 'READING', 'STATEMENT')),
    contradicted_by UUID REFERENCES accessreview.reading,
    CHECK ((proven_at IS NULL) = (proof IS NULL))
);

-- Facts for the KPIs, as they happened.
CREATE TABLE accessreview.fact (
    review_id   UUID        NOT NULL REFERENCES accessreview.review ON DELETE CASCADE,
    name        TEXT        NOT NULL,
    about       TEXT        NOT NULL,
    value       BIGINT      NOT NULL,
    happened_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (review_id, name, about)
);
