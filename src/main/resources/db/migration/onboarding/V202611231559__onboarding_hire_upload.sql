-- Files of hires between their upload and the last look at the result; holds personal data and is emptied by age.
CREATE TABLE onboarding.hire_upload (
    id          UUID PRIMARY KEY,
    uploaded_by TEXT        NOT NULL,
    uploaded_at TIMESTAMPTZ NOT NULL,
    file_name   TEXT        NOT NULL,
    content     BYTEA       NOT NULL,
    started_at  TIMESTAMPTZ
);
CREATE INDEX hire_upload_age_idx ON onboarding.hire_upload (uploaded_at);
