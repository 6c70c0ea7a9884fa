CREATE SCHEMA IF NOT EXISTS trustrequest;

-- A customer's questionnaire and the deal that waits for it; recorded when it comes, the engine names its case afterwards.
CREATE TABLE trustrequest.request (
    id                   uuid        NOT NULL PRIMARY KEY,
    reference            text        NOT NULL UNIQUE,
    customer_name        text        NOT NULL,
    -- as due diligence knows the customer
    customer_reference   text,
    salesperson          text        NOT NULL,
    deal_value           bigint      NOT NULL CHECK (deal_value >= 0),
    due_on               date        NOT NULL,
    nda_reference        text,
    nda_signed_on        date,
    nda_document         text,
    recipient_name       text        NOT NULL,
    recipient_mail       text        NOT NULL,
    language             text        NOT NULL CHECK (language IN ('en', 'fr')),
    by_hand              boolean     NOT NULL,
    file_name            text        NOT NULL,
    document_id          text        NOT NULL,
    requested_by         text        NOT NULL,
    requested_at         timestamptz NOT NULL,
    process_instance_key bigint      UNIQUE,
    matched_at           timestamptz,
    -- how often the answers were released, and by whom last
    releases             int         NOT NULL DEFAULT 0,
    released_by          text,
    -- false as soon as something has to be looked at again
    released             boolean     NOT NULL DEFAULT false,
    -- what the customer wants corrected after a delivery
    correction           text,
    -- how the pack was handed over, as the salesperson says, and for which release
    handed_over          text,
    handed_over_by       text,
    handed_over_release  int,
    withdrawn_by         text,
    withdrawn_because    text,
    withdrawn_at         timestamptz,
    outcome              text        CHECK (outcome IN ('ANSWERED', 'WITHDRAWN')),
    closed_at            timestamptz,
    CHECK ((outcome IS NULL) = (closed_at IS NULL)),
    CHECK ((nda_reference IS NULL) = (nda_signed_on IS NULL)),
    CHECK (nda_document IS NULL OR nda_reference IS NOT NULL)
);

-- What one owner answers in one task; without an owner ops finds one.
CREATE TABLE trustrequest.share (
    id         uuid        NOT NULL PRIMARY KEY,
    request_id uuid        NOT NULL REFERENCES trustrequest.request ON DELETE CASCADE,
    owner      text,
    -- whose questions were handed on to it
    previous   uuid        UNIQUE REFERENCES trustrequest.share ON DELETE CASCADE,
    opened_at  timestamptz NOT NULL,
    closed_at  timestamptz
);
CREATE INDEX share_request ON trustrequest.share (request_id);

CREATE TABLE trustrequest.question (
    id             uuid          NOT NULL PRIMARY KEY,
    request_id     uuid          NOT NULL REFERENCES trustrequest.request ON DELETE CASCADE,
    number         int           NOT NULL,
    -- where the answer goes in the customer's file, and an explanation beside it
    sheet          text          NOT NULL,
    row            int           NOT NULL,
    col            int           NOT NULL,
    comment_col    int,
    section        text          NOT NULL,
    reference      text          NOT NULL,
    text           text          NOT NULL,
    choices        text[]        NOT NULL,
    longest        int           NOT NULL,
    -- the library's best match
    matched_answer  uuid,
    matched_version int,
    matched_text    text,
    confidence      numeric(4, 3) CHECK (confidence BETWEEN 0 AND 1),
    why             text,
    proposed        boolean       NOT NULL DEFAULT false,
    -- what is answered; nobody has answered while it is empty
    choice         text,
    answer         text,
    -- the library's answer that it is, word by word
    answer_id      uuid,
    answer_version int,
    confidential   boolean       NOT NULL DEFAULT false,
    source         text          CHECK (source IN ('LIBRARY', 'OWNER', 'APPROVER')),
    answered_by    text,
    answered_at    timestamptz,
    owner          text,
    share_id       uuid          REFERENCES trustrequest.share ON DELETE SET NULL,
    handed_from    uuid          REFERENCES trustrequest.share ON DELETE SET NULL,
    -- whether a person had to answer it at any time
    manual         boolean       NOT NULL DEFAULT false,
    remark         text,
    remarked_by    text,
    draft_choice   text,
    draft          text,
    UNIQUE (request_id, number),
    CHECK ((answer IS NULL) = (source IS NULL)),
    CHECK ((answer_id IS NULL) = (answer_version IS NULL))
);
CREATE INDEX question_share ON trustrequest.question (share_id);

-- Who got what, when, under which agreement; added and never changed.
CREATE TABLE trustrequest.delivery (
    id             uuid        NOT NULL PRIMARY KEY,
    request_id     uuid        NOT NULL REFERENCES trustrequest.request,
    number         int         NOT NULL,
    way            text        NOT NULL CHECK (way IN ('LINK', 'HAND')),
    recipient_name text        NOT NULL,
    recipient_mail text        NOT NULL,
    nda_reference  text,
    released_by    text        NOT NULL,
    delivered_by   text,
    how            text,
    delivered_at   timestamptz NOT NULL,
    UNIQUE (request_id, number)
);

CREATE TABLE trustrequest.delivery_item (
    delivery_id  uuid   NOT NULL REFERENCES trustrequest.delivery,
    position     int    NOT NULL,
    document_id  text   NOT NULL,
    file_name    text   NOT NULL,
    content_hash text   NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
    size         bigint NOT NULL,
    confidential boolean NOT NULL,
    PRIMARY KEY (delivery_id, position)
);

CREATE TABLE trustrequest.delivery_event (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    delivery_id uuid        NOT NULL REFERENCES trustrequest.delivery,
    kind        text        NOT NULL CHECK (kind IN ('LINK_SENT', 'DOWNLOADED', 'RECEIVED')),
    position    int,
    happened_at timestamptz NOT NULL
);
CREATE INDEX delivery_event_delivery ON trustrequest.delivery_event (delivery_id);

CREATE FUNCTION trustrequest.keep_as_it_was() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The delivery log is added to and never changed';
END $$;
CREATE TRIGGER delivery_stays BEFORE UPDATE OR DELETE ON trustrequest.delivery
    FOR EACH ROW EXECUTE FUNCTION trustrequest.keep_as_it_was();
CREATE TRIGGER delivery_item_stays BEFORE UPDATE OR DELETE ON trustrequest.delivery_item
    FOR EACH ROW EXECUTE FUNCTION trustrequest.keep_as_it_was();
CREATE TRIGGER delivery_event_stays BEFORE UPDATE OR DELETE ON trustrequest.delivery_event
    FOR EACH ROW EXECUTE FUNCTION trustrequest.keep_as_it_was();

-- What the figures are computed from; added once, never changed.
CREATE TABLE trustrequest.fact (
    request_id  uuid        NOT NULL REFERENCES trustrequest.request ON DELETE CASCADE,
    name        text        NOT NULL,
    value       bigint      NOT NULL,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (request_id, name)
);

-- A file that somebody looks at before anything starts, and what they typed; forgotten after seven days.
CREATE TABLE trustrequest.draft (
    id         uuid        NOT NULL PRIMARY KEY,
    drafted_by text        NOT NULL,
    drafted_at timestamptz NOT NULL,
    file_name  text        NOT NULL,
    content    bytea       NOT NULL,
    cells      jsonb       NOT NULL,
    layouts    jsonb       NOT NULL
);

-- Answers of the library that leave only under an agreement, from the day on which somebody said so.
CREATE TABLE trustrequest.confidential_answer (
    answer_id uuid        NOT NULL PRIMARY KEY,
    marked_by text        NOT NULL,
    marked_at timestamptz NOT NULL
);
