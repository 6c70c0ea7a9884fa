CREATE TABLE notification.channel (
    id         uuid PRIMARY KEY,
    owner_kind text        NOT NULL CHECK (owner_kind IN ('GROUP', 'PERSON')),
    owner      text        NOT NULL,
    service    text        NOT NULL CHECK (service IN ('SLACK', 'TEAMS')),
    name       text        NOT NULL,
    language   text        NOT NULL CHECK (language IN ('en', 'fr')),
    place      text        NOT NULL,
    -- Names the address in opsrail.secrets.*; whoever has the address can write to the channel.
    secret     text        NOT NULL,
    CONSTRAINT channel_of_one_owner UNIQUE (owner_kind, owner)
);

ALTER TABLE notification.message
    -- Null for a mail. A channel may be removed while messages to it are still told of.
    ADD COLUMN channel uuid,
    ADD COLUMN brief   text NOT NULL DEFAULT '',
    ADD COLUMN link    text;
