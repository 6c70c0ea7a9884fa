-- a confirmed onboarding is over: who left later and comes back is onboarded anew
DROP INDEX onboarding.onboarding_one_open_per_person;
CREATE UNIQUE INDEX onboarding_one_open_per_person ON onboarding.onboarding (employee_number)
    WHERE state NOT IN ('CONFIRMED', 'ENDED', 'WITHDRAWN');
