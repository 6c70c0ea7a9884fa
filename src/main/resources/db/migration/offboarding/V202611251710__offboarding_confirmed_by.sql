-- Who looked, where a person and not the system's answer is the proof.
ALTER TABLE offboarding.revocation ADD COLUMN confirmed_by text;
