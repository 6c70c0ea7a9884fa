ALTER TABLE duediligence.customer
    DROP CONSTRAINT customer_outcome_check,
    ADD CONSTRAINT customer_outcome_check CHECK (outcome IN ('APPROVED', 'REFUSED', 'DROPPED', 'STOPPED'));

-- A customer held against the lists; without hits it proves that nothing was found.
CREATE TABLE duediligence.screening (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id uuid        NOT NULL REFERENCES duediligence.customer ON DELETE CASCADE,
    run         text        NOT NULL,
    parties     jsonb       NOT NULL,
    screened_at timestamptz NOT NULL,
    UNIQUE (customer_id, run)
);

-- The versions of the lists that were in place.
CREATE TABLE duediligence.screening_list (
    screening_id bigint NOT NULL REFERENCES duediligence.screening ON DELETE CASCADE,
    version      uuid   NOT NULL,
    list         text   NOT NULL,
    name         text   NOT NULL,
    published_on date,
    PRIMARY KEY (screening_id, version)
);

-- Somebody of the customer's file who may be an entry of a list, from screening to screening.
CREATE TABLE duediligence.match (
    id          uuid NOT NULL PRIMARY KEY,
    customer_id uuid NOT NULL REFERENCES duediligence.customer ON DELETE CASCADE,
    party       text NOT NULL,
    key         text NOT NULL,
    state       text NOT NULL CHECK (state IN ('OPEN', 'TRUE', 'FALSE')),
    UNIQUE (customer_id, party, key)
);

-- What one screening found of it: what the file said, what the list said, and why they look alike.
CREATE TABLE duediligence.hit (
    screening_id bigint NOT NULL REFERENCES duediligence.screening ON DELETE CASCADE,
    match_id     uuid   NOT NULL REFERENCES duediligence.match ON DELETE CASCADE,
    score        int    NOT NULL,
    level        text   NOT NULL CHECK (level IN ('POSSIBLE', 'STRONG')),
    fingerprint  text   NOT NULL,
    party        jsonb  NOT NULL,
    evidence     jsonb  NOT NULL,
    PRIMARY KEY (screening_id, match_id)
);
CREATE INDEX hit_match ON duediligence.hit (match_id);

-- Who judged it, and on which hit that rests.
CREATE TABLE duediligence.judgement (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_task_key bigint      NOT NULL,
    match_id      uuid        NOT NULL REFERENCES duediligence.match ON DELETE CASCADE,
    screening_id  bigint      NOT NULL,
    word          text        NOT NULL CHECK (word IN ('TRUE', 'FALSE')),
    given_by      text        NOT NULL,
    reason        text        NOT NULL,
    given_at      timestamptz NOT NULL,
    UNIQUE (user_task_key, match_id),
    FOREIGN KEY (screening_id, match_id) REFERENCES duediligence.hit ON DELETE CASCADE
);
CREATE INDEX judgement_match ON duediligence.judgement (match_id);
