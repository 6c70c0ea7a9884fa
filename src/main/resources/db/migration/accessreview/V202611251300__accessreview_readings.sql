CREATE SCHEMA accessreview;

-- How a system is read; one without a row is read by its connector, or else as our own records say.
CREATE TABLE accessreview.source (
    system           TEXT PRIMARY KEY,
    kind             TEXT    NOT NULL CHECK (kind IN ('SCIM', 'CSV', 'DIRECTORY')),
    sensitive        BOOLEAN NOT NULL,
    account_column   TEXT,
    person_column    TEXT,
    level_column     TEXT,
    status_column    TEXT,
    last_used_column TEXT,
    CHECK (kind <> 'CSV' OR (account_column IS NOT NULL AND person_column IS NOT NULL))
);

-- A snapshot: what the system said at that moment, never changed afterwards.
CREATE TABLE accessreview.reading (
    id        UUID PRIMARY KEY,
    system    TEXT        NOT NULL,
    kind      TEXT        NOT NULL,
    taken_at  TIMESTAMPTZ NOT NULL,
    taken_by  TEXT,
    file_name TEXT,
    sha256    TEXT        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    accounts  INTEGER     NOT NULL,
    grants    INTEGER     NOT NULL,
    previous  UUID REFERENCES accessreview.reading,
    added     INTEGER     NOT NULL,
    removed   INTEGER     NOT NULL
);
CREATE INDEX reading_latest_idx ON accessreview.reading (system, taken_at DESC);

CREATE TABLE accessreview.reading_entry (
    reading_id      UUID    NOT NULL REFERENCES accessreview.reading ON DELETE CASCADE,
    account         TEXT    NOT NULL,
    level           TEXT    NOT NULL,
    name            TEXT    NOT NULL,
    person_key      TEXT    NOT NULL,
    employee_number TEXT,
    active          BOOLEAN NOT NULL,
    last_used       DATE,
    PRIMARY KEY (reading_id, account, level)
);

-- Exports between their upload and the reading made of them; holds personal data and is emptied by age.
CREATE TABLE accessreview.upload (
    id          UUID PRIMARY KEY,
    system      TEXT        NOT NULL,
    uploaded_by TEXT        NOT NULL,
    uploaded_at TIMESTAMPTZ NOT NULL,
    file_name   TEXT        NOT NULL,
    content     BYTEA       NOT NULL
);
