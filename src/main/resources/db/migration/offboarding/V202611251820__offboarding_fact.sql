-- What the figures are computed from; added once, never changed.
CREATE TABLE offboarding.fact (
    offboarding_id uuid        NOT NULL REFERENCES offboarding.offboarding,
    name           text        NOT NULL,
    part           text        NOT NULL DEFAULT '',
    value          bigint      NOT NULL,
    occurred_at    timestamptz NOT NULL,
    PRIMARY KEY (offboarding_id, name, part)
);

CREATE INDEX fact_by_name ON offboarding.fact (name, occurred_at);

CREATE FUNCTION offboarding.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER fact_is_append_only BEFORE UPDATE OR DELETE ON offboarding.fact
    FOR EACH STATEMENT EXECUTE FUNCTION offboarding.refuse_change();
