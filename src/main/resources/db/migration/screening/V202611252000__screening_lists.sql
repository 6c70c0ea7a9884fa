CREATE SCHEMA screening;

CREATE TABLE screening.list (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    topic      TEXT NOT NULL CHECK (topic IN ('SANCTION', 'PEP')),
    url        TEXT,
    checked_at TIMESTAMPTZ,
    problem    TEXT
);

-- What was loaded of a list: STAGED until somebody has looked at what it changes, CURRENT while it is screened against.
CREATE TABLE screening.version (
    id           UUID PRIMARY KEY,
    list         TEXT        NOT NULL REFERENCES screening.list,
    state        TEXT        NOT NULL CHECK (state IN ('STAGED', 'CURRENT', 'REPLACED')),
    format       TEXT        NOT NULL,
    source       TEXT        NOT NULL,
    published_on DATE,
    sha256       TEXT        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes        BIGINT      NOT NULL,
    entries      INTEGER     NOT NULL,
    previous     UUID REFERENCES screening.version,
    added        INTEGER     NOT NULL,
    changed      INTEGER     NOT NULL,
    removed      INTEGER     NOT NULL,
    loaded_at    TIMESTAMPTZ NOT NULL,
    loaded_by    TEXT,
    activated_at TIMESTAMPTZ,
    activated_by TEXT
);
CREATE UNIQUE INDEX version_current_idx ON screening.version (list) WHERE state = 'CURRENT';
CREATE INDEX version_list_idx ON screening.version (list, loaded_at DESC);

-- Only of versions that are staged or current; of earlier ones the changes stay.
CREATE TABLE screening.entry (
    version UUID  NOT NULL REFERENCES screening.version ON DELETE CASCADE,
    id      TEXT  NOT NULL,
    name    TEXT  NOT NULL,
    body    JSONB NOT NULL,
    PRIMARY KEY (version, id)
);

-- What a version brought, compared with the one that it replaced.
CREATE TABLE screening.change (
    version  UUID NOT NULL REFERENCES screening.version ON DELETE CASCADE,
    entry_id TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('ADDED', 'CHANGED', 'REMOVED')),
    name     TEXT NOT NULL,
    before   JSONB,
    PRIMARY KEY (version, entry_id)
);
CREATE INDEX change_kind_idx ON screening.change (version, kind, name);
