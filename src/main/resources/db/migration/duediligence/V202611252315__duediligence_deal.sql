-- What the customer relationship system told of deals, by the id of its call: told again, it starts nothing.
CREATE TABLE duediligence.deal (
    webhook_id  text        NOT NULL PRIMARY KEY,
    outcome     text        NOT NULL CHECK (outcome IN ('STARTED', 'KNOWN', 'INCOMPLETE')),
    reference   text        NOT NULL,
    customer_id uuid,
    -- Kept until somebody has completed it or set it aside.
    said        jsonb,
    received_at timestamptz NOT NULL,
    CHECK (said IS NULL OR outcome = 'INCOMPLETE')
);
CREATE INDEX deal_waiting ON duediligence.deal (received_at) WHERE said IS NOT NULL;
