-- The leaver's tasks are a duty too, and whoever takes something over is told of it.
ALTER TABLE offboarding.duty DROP CONSTRAINT duty_kind_check;
ALTER TABLE offboarding.duty ADD CONSTRAINT duty_kind_check CHECK (kind IN ('REPORT', 'SYSTEM', 'DEPUTY', 'TASKS'));
ALTER TABLE offboarding.duty ADD COLUMN told_at timestamptz;
UPDATE offboarding.duty SET told_at = handed_at;
