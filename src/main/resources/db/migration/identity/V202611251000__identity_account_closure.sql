-- an account that a rule has closed is opened by a new hire, one that an administrator has closed is not
ALTER TABLE identity.account
    ADD COLUMN closure text CHECK (closure IN ('BLOCKED', 'HIRE_WITHDRAWN', 'EMPLOYMENT_ENDED'));
UPDATE identity.account SET closure = 'BLOCKED' WHERE NOT enabled;
ALTER TABLE identity.account DROP COLUMN enabled;
