CREATE TABLE notification.preference (
    person      text PRIMARY KEY,
    quiet_from  time,
    quiet_until time,
    quiet_days  boolean NOT NULL,
    digest_at   time,
    CONSTRAINT preference_of_two_hours CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
);

ALTER TABLE notification.message
    ADD COLUMN held   boolean NOT NULL DEFAULT false,
    -- The message in which it was told together with others.
    ADD COLUMN digest uuid REFERENCES notification.message (id),
    DROP CONSTRAINT message_state_check,
    ADD CONSTRAINT message_state_check CHECK (state IN ('WAITING', 'SENT', 'KEPT', 'FAILED', 'FOLDED')),
    ADD CONSTRAINT message_folded_into_a_digest CHECK ((state = 'FOLDED') = (digest IS NOT NULL));

CREATE INDEX message_lately ON notification.message (recipient, template, created_at);
