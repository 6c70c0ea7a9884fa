CREATE SCHEMA identity;

CREATE TABLE identity.account (
    id              uuid PRIMARY KEY,
    username        text        NOT NULL CHECK (username ~ '^[a-z0-9][a-z0-9._@+''-]{0,99}$'),
    employee_number text UNIQUE,
    display_name    text,
    password_hash   text,
    language        text CHECK (language IN ('en', 'fr')),
    appearance      text        NOT NULL DEFAULT 'SYSTEM' CHECK (appearance IN ('LIGHT', 'DARK', 'SYSTEM')),
    enabled         boolean     NOT NULL,
    stamp           uuid        NOT NULL,
    created_at      timestamptz NOT NULL,
    version         bigint      NOT NULL,
    CONSTRAINT account_username_unique UNIQUE (username)
);

COMMENT ON COLUMN identity.account.stamp IS 'Changes with password, roles, groups and state: sessions opened under another stamp are over.';

CREATE TABLE identity.account_role (
    account_id uuid NOT NULL REFERENCES identity.account ON DELETE CASCADE,
    role       text NOT NULL CHECK (role IN ('ADMIN', 'OPS', 'MEMBER', 'AUDITOR')),
    PRIMARY KEY (account_id, role)
);

CREATE TABLE identity.account_group (
    account_id uuid NOT NULL REFERENCES identity.account ON DELETE CASCADE,
    group_name text NOT NULL CHECK (group_name ~ '^[a-z0-9][a-z0-9-]{0,49}$'),
    PRIMARY KEY (account_id, group_name)
);

CREATE TABLE identity.invitation (
    token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    account_id uuid        NOT NULL REFERENCES identity.account ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

CREATE INDEX invitation_account ON identity.invitation (account_id);
