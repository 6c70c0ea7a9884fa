-- what the hire tells before the first day
CREATE TABLE onboarding.arrival (
    onboarding_id   uuid        NOT NULL PRIMARY KEY REFERENCES onboarding.onboarding,
    preferred_name  text,
    pronunciation   text,
    emergency_name  text        NOT NULL,
    emergency_phone text        NOT NULL,
    keyboard        text        NOT NULL,
    told_at         timestamptz NOT NULL
);
