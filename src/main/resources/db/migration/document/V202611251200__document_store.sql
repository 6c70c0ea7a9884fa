CREATE SCHEMA document;

CREATE TABLE document.document (
    id           text        NOT NULL PRIMARY KEY CHECK (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$'),
    store        text        NOT NULL,
    content_hash text        NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    size         bigint      NOT NULL CHECK (size > 0),
    content_type text        NOT NULL,
    -- gone with the content, like the properties: both may name people
    file_name    text,
    properties   jsonb,
    owner        text        NOT NULL,
    owner_id     text        NOT NULL,
    kind         text        NOT NULL,
    case_key     bigint,
    process_id   text,
    created_by   text        NOT NULL,
    created_at   timestamptz NOT NULL,
    -- null while the content is still on its way into the store
    stored_at    timestamptz,
    -- null where no scanner was configured
    scanned_at   timestamptz,
    -- null for ever
    expires_at   timestamptz,
    held_by      text,
    held_reason  text,
    held_at      timestamptz,
    erased_at    timestamptz,
    CHECK ((held_by IS NULL) = (held_at IS NULL)),
    CHECK ((erased_at IS NULL) = (file_name IS NOT NULL))
);
CREATE INDEX document_by_content ON document.document (content_hash, store) WHERE erased_at IS NULL;
CREATE INDEX document_by_owner ON document.document (owner, owner_id) WHERE erased_at IS NULL;
CREATE INDEX document_by_case ON document.document (case_key) WHERE erased_at IS NULL;
CREATE INDEX document_by_expiry ON document.document (expires_at) WHERE erased_at IS NULL;

-- of the link only the hash is known here
CREATE TABLE document.link (
    token_hash  bytea       NOT NULL PRIMARY KEY,
    document_id text        NOT NULL REFERENCES document.document,
    expires_at  timestamptz NOT NULL
);
