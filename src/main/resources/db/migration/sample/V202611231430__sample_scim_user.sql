-- The systems that the sample company of the local profile brings along; empty elsewhere.
CREATE SCHEMA IF NOT EXISTS sample;

CREATE TABLE sample.scim_user (
    id        uuid PRIMARY KEY,
    system    text  NOT NULL,
    user_name text  NOT NULL,
    document  jsonb NOT NULL
);

CREATE UNIQUE INDEX scim_user_name ON sample.scim_user (system, lower(user_name));

CREATE TABLE sample.outage (
    system text PRIMARY KEY
);
