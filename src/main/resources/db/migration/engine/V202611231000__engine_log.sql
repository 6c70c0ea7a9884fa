CREATE SCHEMA IF NOT EXISTS engine;

-- The engine's log: what was appended together is one row, replayed in the order of positions.
CREATE TABLE engine.log_block (
    first_position BIGINT   NOT NULL PRIMARY KEY CHECK (first_position > 0),
    last_position  BIGINT   NOT NULL CHECK (last_position >= first_position),
    format         SMALLINT NOT NULL,
    entries        BYTEA    NOT NULL
);
ALTER TABLE engine.log_block ALTER COLUMN entries SET STORAGE EXTERNAL;

-- Snapshots of the engine's state, as files cut into chunks; equal chunks are stored once.
CREATE TABLE engine.snapshot (
    id                 BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    processed_position BIGINT      NOT NULL,
    format             SMALLINT    NOT NULL,
    zeebe_version      TEXT        NOT NULL,
    taken_at           TIMESTAMPTZ NOT NULL
);
CREATE TABLE engine.snapshot_chunk (
    hash    BYTEA NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    content BYTEA NOT NULL
);
ALTER TABLE engine.snapshot_chunk ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE TABLE engine.snapshot_part (
    snapshot BIGINT NOT NULL REFERENCES engine.snapshot ON DELETE CASCADE,
    file     TEXT   NOT NULL,
    part     INT    NOT NULL CHECK (part >= 0),
    hash     BYTEA  NOT NULL REFERENCES engine.snapshot_chunk,
    PRIMARY KEY (snapshot, file, part)
);
CREATE INDEX snapshot_part_by_hash ON engine.snapshot_part (hash);

-- One row: what the engine on this database is.
CREATE TABLE engine.installation (
    single              BOOLEAN NOT NULL PRIMARY KEY DEFAULT TRUE CHECK (single),
    boots               INT     NOT NULL DEFAULT 0,
    purges              BIGINT  NOT NULL DEFAULT 0,
    clock_offset_millis BIGINT  NOT NULL DEFAULT 0 CHECK (clock_offset_millis >= 0)
);
INSERT INTO engine.installation DEFAULT VALUES;
