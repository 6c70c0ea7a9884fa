CREATE SCHEMA IF NOT EXISTS duediligence;

-- An enterprise customer and the check of it; recorded when it is asked for, the engine names its case afterwards.
CREATE TABLE duediligence.customer (
    id                   uuid        NOT NULL PRIMARY KEY,
    reference            text        NOT NULL UNIQUE,
    legal_name           text        NOT NULL,
    country              text        NOT NULL,
    registration_number  text,
    vat                  text,
    lei                  text,
    business_line        text        NOT NULL,
    channel              text        NOT NULL,
    expected_volume      bigint      NOT NULL CHECK (expected_volume >= 0),
    deal_value           bigint      NOT NULL CHECK (deal_value >= 0),
    salesperson          text        NOT NULL,
    requested_by         text        NOT NULL,
    requested_at         timestamptz NOT NULL,
    process_instance_key bigint      UNIQUE,
    outcome              text        CHECK (outcome IN ('APPROVED', 'REFUSED', 'DROPPED')),
    closed_at            timestamptz,
    CHECK ((outcome IS NULL) = (closed_at IS NULL))
);

-- Whoever owns or leads the customer, or a company between them.
CREATE TABLE duediligence.party (
    customer_id uuid    NOT NULL REFERENCES duediligence.customer ON DELETE CASCADE,
    number      int     NOT NULL,
    kind        text    NOT NULL CHECK (kind IN ('PERSON', 'COMPANY')),
    name        text    NOT NULL,
    birth_date  date,
    country     text,
    director    boolean NOT NULL,
    PRIMARY KEY (customer_id, number)
);

-- Who holds how much of whom; without 'owned' of the customer itself.
CREATE TABLE duediligence.holding (
    customer_id uuid          NOT NULL,
    owner       int           NOT NULL,
    owned       int,
    percent     numeric(7, 4) NOT NULL CHECK (percent > 0 AND percent <= 100),
    FOREIGN KEY (customer_id, owner) REFERENCES duediligence.party ON DELETE CASCADE,
    FOREIGN KEY (customer_id, owned) REFERENCES duediligence.party ON DELETE CASCADE,
    UNIQUE NULLS NOT DISTINCT (customer_id, owner, owned)
);

-- What the automatic checks found, one run per job; the latest run counts.
CREATE TABLE duediligence.finding (
    customer_id uuid        NOT NULL REFERENCES duediligence.customer ON DELETE CASCADE,
    run         bigint      NOT NULL,
    position    int         NOT NULL,
    field       text        NOT NULL,
    severity    text        NOT NULL CHECK (severity IN ('TO_CORRECT', 'NOTE', 'PROOF')),
    key         text        NOT NULL,
    arguments   text[]      NOT NULL,
    found_at    timestamptz NOT NULL,
    PRIMARY KEY (customer_id, run, position)
);

-- By which threshold the owners were told apart, and what their chains looked like.
CREATE TABLE duediligence.resolution (
    customer_id uuid          NOT NULL PRIMARY KEY REFERENCES duediligence.customer ON DELETE CASCADE,
    percent     numeric(7, 4) NOT NULL,
    or_more     boolean       NOT NULL,
    layers      int           NOT NULL,
    loops       int           NOT NULL,
    resolved_at timestamptz   NOT NULL
);

-- Who owns the customer in the end, or leads it where nobody owns enough.
CREATE TABLE duediligence.beneficial_owner (
    customer_id uuid          NOT NULL,
    party       int           NOT NULL,
    percent     numeric(7, 4) NOT NULL,
    ground      text          NOT NULL CHECK (ground IN ('OWNERSHIP', 'MANAGEMENT')),
    PRIMARY KEY (customer_id, party),
    FOREIGN KEY (customer_id, party) REFERENCES duediligence.party ON DELETE CASCADE
);

-- The risk as the decision tables rated it, with the factors that counted.
CREATE TABLE duediligence.risk (
    customer_id   uuid        NOT NULL PRIMARY KEY REFERENCES duediligence.customer ON DELETE CASCADE,
    score         int         NOT NULL,
    level         text        NOT NULL CHECK (level IN ('LOW', 'MEDIUM', 'HIGH')),
    review_months int         NOT NULL CHECK (review_months > 0),
    factors       jsonb       NOT NULL,
    rated_at      timestamptz NOT NULL
);

-- What people said in the tasks of the case.
CREATE TABLE duediligence.verdict (
    user_task_key bigint      NOT NULL PRIMARY KEY,
    customer_id   uuid        NOT NULL REFERENCES duediligence.customer ON DELETE CASCADE,
    element       text        NOT NULL,
    given_by      text        NOT NULL,
    verdict       text        NOT NULL
        CHECK (verdict IN ('CORRECTED', 'DROPPED', 'CLEARED', 'NOT_CLEARED', 'APPROVED', 'REFUSED')),
    reason        text,
    given_at      timestamptz NOT NULL
);
CREATE INDEX verdict_customer ON duediligence.verdict (customer_id);

-- What the figures are computed from; added once, never changed.
CREATE TABLE duediligence.fact (
    customer_id uuid        NOT NULL REFERENCES duediligence.customer ON DELETE CASCADE,
    name        text        NOT NULL,
    part        text        NOT NULL,
    value       bigint      NOT NULL,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (customer_id, name, part)
);
