CREATE SCHEMA audit;

-- Who did what when. Each entry's hash covers the hash before it, so that none can be altered unnoticed.
CREATE TABLE audit.entry (
    sequence  BIGINT PRIMARY KEY,
    at        TIMESTAMPTZ NOT NULL,
    actor     TEXT        NOT NULL,
    action    TEXT        NOT NULL CHECK (action ~ '^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$'),
    person    TEXT,
    system    TEXT,
    case_key  BIGINT,
    process   TEXT,
    model_key BIGINT,
    -- JSON, kept as it was hashed
    details   TEXT        NOT NULL,
    sealed    BYTEA,
    previous  BYTEA       NOT NULL CHECK (octet_length(previous) = 32),
    hash      BYTEA       NOT NULL CHECK (octet_length(hash) = 32),
    mac       BYTEA       NOT NULL CHECK (octet_length(mac) = 32)
);
COMMENT ON COLUMN audit.entry.sealed IS 'Personal details, encrypted under the key of the person.';
COMMENT ON COLUMN audit.entry.mac IS 'Of sequence and hash, under a key that the database does not hold.';
CREATE INDEX entry_by_person ON audit.entry (person, sequence) WHERE person IS NOT NULL;
CREATE INDEX entry_by_case ON audit.entry (case_key, sequence) WHERE case_key IS NOT NULL;
CREATE INDEX entry_by_actor ON audit.entry (actor, sequence);
CREATE INDEX entry_by_time ON audit.entry (at, sequence);

-- The last entry, signed: what is missing at the end shows here.
CREATE TABLE audit.head (
    id       BOOLEAN PRIMARY KEY DEFAULT true CHECK (id),
    sequence BIGINT NOT NULL,
    hash     BYTEA  NOT NULL CHECK (octet_length(hash) = 32),
    mac      BYTEA
);
INSERT INTO audit.head (sequence, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

-- Signed heads of earlier hours, also written to the log.
CREATE TABLE audit.anchor (
    sequence BIGINT PRIMARY KEY,
    hash     BYTEA       NOT NULL CHECK (octet_length(hash) = 32),
    mac      BYTEA       NOT NULL,
    at       TIMESTAMPTZ NOT NULL
);

CREATE TABLE audit.verification (
    id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at       TIMESTAMPTZ NOT NULL,
    entries  BIGINT      NOT NULL,
    sequence BIGINT      NOT NULL,
    hash     BYTEA       NOT NULL,
    intact   BOOLEAN     NOT NULL,
    findings TEXT        NOT NULL
);

-- One key per person, wrapped by the master key. Without it what is sealed can't be read by anybody, ever.
CREATE TABLE audit.person_key (
    person       TEXT PRIMARY KEY,
    wrapped      BYTEA,
    created_at   TIMESTAMPTZ NOT NULL,
    destroyed_at TIMESTAMPTZ,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit.% is append-only', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER anchor_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.anchor
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER verification_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.verification
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER head_stays BEFORE DELETE OR TRUNCATE ON audit.head
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER person_key_stays BEFORE DELETE OR TRUNCATE ON audit.person_key
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER head_goes_forward BEFORE UPDATE ON audit.head
    FOR EACH ROW WHEN (NEW.sequence <= OLD.sequence) EXECUTE FUNCTION audit.refuse_change();
CREATE TRIGGER person_key_is_only_destroyed BEFORE UPDATE ON audit.person_key
    FOR EACH ROW WHEN (NEW.wrapped IS NOT NULL OR NEW.person <> OLD.person) EXECUTE FUNCTION audit.refuse_change();
