CREATE SCHEMA privacy;

-- Proof that somebody was erased, and of what was kept and why; names nobody.
CREATE TABLE privacy.erasure (
    id        UUID PRIMARY KEY,
    person    TEXT        NOT NULL,
    erased_by TEXT        NOT NULL,
    erased_at TIMESTAMPTZ NOT NULL,
    report    JSONB       NOT NULL
);
CREATE INDEX erasure_latest ON privacy.erasure (erased_at DESC);
