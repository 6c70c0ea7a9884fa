-- Files of leavers as they were sent: kept between preview and start, forgotten after a week.
CREATE TABLE offboarding.leaver_upload (
    id          uuid        NOT NULL PRIMARY KEY,
    uploaded_by text        NOT NULL,
    uploaded_at timestamptz NOT NULL,
    file_name   text        NOT NULL,
    content     bytea       NOT NULL,
    started_at  timestamptz
);

CREATE INDEX leaver_upload_age ON offboarding.leaver_upload (uploaded_at);
