ALTER TABLE guest.link
    -- once the trail has been told that it expired
    ADD COLUMN expiry_noted_at timestamptz,
    -- the latest day on which the trail was told that it was refused: once a day
    ADD COLUMN refusal_noted_on date;
CREATE INDEX link_to_expire ON guest.link (expires_at)
    WHERE used_at IS NULL AND revoked_at IS NULL AND expiry_noted_at IS NULL;
