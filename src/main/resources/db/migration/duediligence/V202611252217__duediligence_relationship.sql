-- The file of a review stands beside the one that it reviews, so that what was decided then stays as it was.
ALTER TABLE duediligence.customer ADD COLUMN review_of uuid REFERENCES duediligence.customer ON DELETE CASCADE;
CREATE UNIQUE INDEX customer_review_open ON duediligence.customer (review_of) WHERE outcome IS NULL;

-- A customer who was approved, as long as its records are kept; its id is that of the first file.
CREATE TABLE duediligence.relationship (
    id                   uuid        NOT NULL PRIMARY KEY REFERENCES duediligence.customer ON DELETE CASCADE,
    file                 uuid        NOT NULL REFERENCES duediligence.customer ON DELETE CASCADE,
    state                text        NOT NULL CHECK (state IN ('SERVED', 'SUSPENDED', 'ENDED')),
    next_review          date        NOT NULL,
    process_instance_key bigint      UNIQUE,
    begun_at             timestamptz NOT NULL,
    ended_at             timestamptz,
    CHECK ((state = 'ENDED') = (ended_at IS NOT NULL))
);
CREATE INDEX relationship_file ON duediligence.relationship (file);

-- What became of it, and who said so; added to, and never changed.
CREATE TABLE duediligence.relationship_step (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    relationship_id uuid        NOT NULL REFERENCES duediligence.relationship ON DELETE CASCADE,
    step            text        NOT NULL,
    taken_by        text,
    reason          text,
    taken_at        timestamptz NOT NULL
);
CREATE INDEX relationship_step_of ON duediligence.relationship_step (relationship_id);
