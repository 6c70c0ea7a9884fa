CREATE TABLE task.calendar_feed (
    actor      text PRIMARY KEY,
    token_hash bytea       NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT calendar_feed_found_by_its_token UNIQUE (token_hash)
);
