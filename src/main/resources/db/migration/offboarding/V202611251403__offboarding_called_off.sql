ALTER TABLE offboarding.offboarding
    ADD COLUMN called_off_at timestamptz,
    ADD COLUMN called_off_by text,
    ADD CHECK (called_off_at IS NULL OR closed_at IS NOT NULL);
