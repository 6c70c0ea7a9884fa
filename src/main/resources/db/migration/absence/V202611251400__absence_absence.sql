CREATE SCHEMA absence;

-- Days are those of the person's place. What was entered stays, so that it can be told why a deputy had a task.
CREATE TABLE absence.absence (
    id           uuid        NOT NULL PRIMARY KEY,
    person       text        NOT NULL,
    first_day    date        NOT NULL,
    last_day     date        NOT NULL,
    deputy       text        NOT NULL,
    entered_by   text        NOT NULL,
    entered_at   timestamptz NOT NULL,
    withdrawn_by text,
    withdrawn_at timestamptz,
    CHECK (first_day <= last_day),
    CHECK (person <> deputy),
    CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL))
);
CREATE INDEX absence_of_person ON absence.absence (person, last_day) WHERE withdrawn_at IS NULL;
