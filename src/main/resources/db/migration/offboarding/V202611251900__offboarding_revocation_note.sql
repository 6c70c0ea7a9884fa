-- How somebody made sure that an access is gone, where no system could be asked.
ALTER TABLE offboarding.revocation ADD COLUMN note text;
