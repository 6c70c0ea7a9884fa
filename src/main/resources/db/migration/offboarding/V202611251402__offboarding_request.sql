-- A leaving is recorded when it is asked for; the engine names its case afterwards.
ALTER TABLE offboarding.offboarding
    ALTER COLUMN process_instance_key DROP NOT NULL,
    ADD COLUMN leaving_date date,
    ADD COLUMN requested_by text;

-- Nobody leaves twice at the same time.
CREATE UNIQUE INDEX offboarding_open ON offboarding.offboarding (employee_number) WHERE closed_at IS NULL;
