CREATE SCHEMA modeler;

-- What Opsrail itself has deployed, so that a restart never deploys over what was edited since.
CREATE TABLE modeler.seeded_model (
    resource   TEXT        NOT NULL PRIMARY KEY,
    sha256     CHAR(64)    NOT NULL,
    seeded_at  TIMESTAMPTZ NOT NULL
);
