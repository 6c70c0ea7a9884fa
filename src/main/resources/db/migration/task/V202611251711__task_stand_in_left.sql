ALTER TABLE task.stand_in
    DROP CONSTRAINT stand_in_reason_check,
    ADD CONSTRAINT stand_in_reason_check CHECK (reason IN ('AWAY', 'OWN_MATTER', 'LEFT'));
