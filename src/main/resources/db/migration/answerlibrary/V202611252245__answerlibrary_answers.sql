CREATE SCHEMA answerlibrary;

CREATE TABLE answerlibrary.answer (
    id          uuid        NOT NULL PRIMARY KEY,
    topic       text        NOT NULL,
    language    text        NOT NULL CHECK (language IN ('en', 'fr')),
    owner       text        NOT NULL,
    version     int         NOT NULL,
    valid_until date        NOT NULL,
    retired_at  timestamptz,
    retired_by  text,
    CHECK ((retired_at IS NULL) = (retired_by IS NULL))
);
CREATE INDEX answer_of_owner ON answerlibrary.answer (owner);

-- Never changed once written: what was sent can be read for ever.
CREATE TABLE answerlibrary.version (
    answer     uuid        NOT NULL REFERENCES answerlibrary.answer,
    number     int         NOT NULL,
    choice     text        CHECK (choice IN ('YES', 'NO', 'NOT_APPLICABLE')),
    text       text        NOT NULL,
    document   text,
    written_by text        NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (answer, number)
);

-- Somebody looked and said until when it holds; approves the version unless its author did so without being ops.
CREATE TABLE answerlibrary.confirmation (
    answer       uuid        NOT NULL,
    version      int         NOT NULL,
    valid_until  date        NOT NULL,
    approves     boolean     NOT NULL,
    confirmed_by text        NOT NULL,
    confirmed_at timestamptz NOT NULL,
    FOREIGN KEY (answer, version) REFERENCES answerlibrary.version
);
CREATE INDEX confirmation_of_version ON answerlibrary.confirmation (answer, version);

-- Words without accents and capitals, so that both sides of a search lose them in the same way.
CREATE TABLE answerlibrary.wording (
    id       uuid        NOT NULL PRIMARY KEY,
    answer   uuid        NOT NULL REFERENCES answerlibrary.answer,
    language text        NOT NULL CHECK (language IN ('en', 'fr')),
    text     text        NOT NULL,
    folded   text        NOT NULL,
    added_by text        NOT NULL,
    added_at timestamptz NOT NULL,
    words    tsvector    NOT NULL GENERATED ALWAYS AS (
        CASE language WHEN 'fr' THEN to_tsvector('french', folded) ELSE to_tsvector('english', folded) END) STORED,
    UNIQUE (answer, folded)
);
CREATE INDEX wording_words ON answerlibrary.wording USING gin (words);

-- What was brought back, each once.
CREATE TABLE answerlibrary.learned (
    key    text NOT NULL PRIMARY KEY,
    answer uuid NOT NULL REFERENCES answerlibrary.answer
);
