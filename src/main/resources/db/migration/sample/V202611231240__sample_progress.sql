CREATE SCHEMA sample;

-- What the sample company has been given already, so that it is given once.
CREATE TABLE sample.progress (
    step    TEXT PRIMARY KEY,
    done_at TIMESTAMPTZ NOT NULL
);
