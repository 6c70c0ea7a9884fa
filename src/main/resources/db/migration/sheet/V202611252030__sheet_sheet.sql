-- Tables that people send, kept between the first look and what is made of them; one place for what three modules kept.
CREATE SCHEMA IF NOT EXISTS sheet;

CREATE TABLE sheet.sheet (
    id          uuid        NOT NULL PRIMARY KEY,
    kind        text        NOT NULL,
    about       text,
    uploaded_by text        NOT NULL,
    uploaded_at timestamptz NOT NULL,
    keep_until  timestamptz NOT NULL,
    file_name   text        NOT NULL,
    content     bytea       NOT NULL,
    started_at  timestamptz
);
CREATE INDEX sheet_age ON sheet.sheet (keep_until);

INSERT INTO sheet.sheet (id, kind, uploaded_by, uploaded_at, keep_until, file_name, content, started_at)
SELECT id, 'hires',
       coalesce((SELECT account.employee_number FROM identity.account WHERE account.username = uploaded_by), uploaded_by),
       uploaded_at, uploaded_at + INTERVAL '7 days', file_name, content, started_at
FROM onboarding.hire_upload
UNION ALL
SELECT id, 'leavers', uploaded_by, uploaded_at, uploaded_at + INTERVAL '7 days', file_name, content, started_at
FROM offboarding.leaver_upload;

INSERT INTO sheet.sheet (id, kind, about, uploaded_by, uploaded_at, keep_until, file_name, content)
SELECT id, 'access-export', system, uploaded_by, uploaded_at, uploaded_at + INTERVAL '1 day', file_name, content
FROM accessreview.upload;

DROP TABLE onboarding.hire_upload;
DROP TABLE offboarding.leaver_upload;
DROP TABLE accessreview.upload;
