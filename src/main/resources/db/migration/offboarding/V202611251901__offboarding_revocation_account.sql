-- Accounts that a reading of the system has shown; the directory may know nothing of them (recorded = false).
ALTER TABLE offboarding.revocation
    ADD COLUMN account_name text,
    ADD COLUMN account_id   text,
    ADD COLUMN recorded     boolean NOT NULL DEFAULT true;

ALTER TABLE offboarding.revocation DROP CONSTRAINT revocation_offboarding_id_system_level_key;
CREATE UNIQUE INDEX revocation_once ON offboarding.revocation (offboarding_id, system, level, coalesce(account_name, ''));
