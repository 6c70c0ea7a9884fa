CREATE SCHEMA guest;

-- a link to exactly one form about exactly one thing; of its secret only the hash is known here
CREATE TABLE guest.link (
    id          uuid        NOT NULL PRIMARY KEY,
    secret_hash bytea       NOT NULL UNIQUE,
    form        text        NOT NULL,
    reference   text        NOT NULL,
    case_key    bigint,
    issued_at   timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    tries       integer     NOT NULL DEFAULT 0 CHECK (tries >= 0),
    used_at     timestamptz,
    revoked_at  timestamptz,
    revoked_by  text,
    CHECK (used_at IS NULL OR revoked_at IS NULL)
);
CREATE INDEX link_by_reference ON guest.link (form, reference);
CREATE INDEX link_by_case ON guest.link (case_key);

-- files that came with answers that could not be taken yet
CREATE TABLE guest.upload (
    link_id     uuid NOT NULL REFERENCES guest.link,
    field       text NOT NULL,
    document_id text NOT NULL,
    file_name   text NOT NULL,
    PRIMARY KEY (link_id, field)
);
