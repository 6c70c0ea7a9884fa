CREATE TABLE onboarding.access_grant (
    id            uuid        NOT NULL PRIMARY KEY,
    onboarding_id uuid        NOT NULL REFERENCES onboarding.onboarding,
    system        text        NOT NULL,
    level         text        NOT NULL,
    state         text        NOT NULL CHECK (state IN ('PLANNED', 'GIVEN', 'VERIFIED', 'BROKEN', 'LEAVING', 'TAKEN')),
    by_hand       boolean     NOT NULL DEFAULT false,
    why_by_hand   text,
    external_id   text,
    planned_at    timestamptz NOT NULL,
    given_at      timestamptz,
    verified_at   timestamptz,
    taken_at      timestamptz,
    -- the job that undoes it, when the hire was withdrawn
    undone_in     bigint,
    version       bigint      NOT NULL
);
CREATE UNIQUE INDEX access_grant_once ON onboarding.access_grant (onboarding_id, system, level) WHERE state <> 'TAKEN';

CREATE TABLE onboarding.access_problem (
    id            uuid        NOT NULL PRIMARY KEY,
    grant_id      uuid        NOT NULL REFERENCES onboarding.access_grant,
    onboarding_id uuid        NOT NULL REFERENCES onboarding.onboarding,
    reported_in   bigint      NOT NULL,
    reported_at   timestamptz NOT NULL,
    problem       text,
    cause         text,
    remedy        text,
    repaired_at   timestamptz,
    UNIQUE (grant_id, reported_in)
);
CREATE INDEX access_problem_by_onboarding ON onboarding.access_problem (onboarding_id);

CREATE TABLE onboarding.due_item (
    onboarding_id uuid        NOT NULL REFERENCES onboarding.onboarding,
    kind          text        NOT NULL CHECK (kind IN ('equipment', 'checklist')),
    item          text        NOT NULL,
    detail        text        NOT NULL DEFAULT '',
    due           boolean     NOT NULL,
    done_at       timestamptz,
    done_by       text,
    undone_at     timestamptz,
    PRIMARY KEY (onboarding_id, kind, item, detail)
);

-- what people said in a form, once per task; a correction before the task is completed replaces it
CREATE TABLE onboarding.answer (
    user_task_key bigint      NOT NULL PRIMARY KEY,
    onboarding_id uuid        NOT NULL REFERENCES onboarding.onboarding,
    form          text        NOT NULL,
    element       text        NOT NULL,
    given_by      text        NOT NULL,
    given_at      timestamptz NOT NULL,
    content       jsonb       NOT NULL,
    voided_at     timestamptz
);
CREATE INDEX answer_by_onboarding ON onboarding.answer (onboarding_id, given_at);

CREATE TABLE onboarding.check_in (
    onboarding_id uuid        NOT NULL REFERENCES onboarding.onboarding,
    day           integer     NOT NULL CHECK (day IN (7, 30)),
    by_whom       text        NOT NULL CHECK (by_whom IN ('NEWCOMER', 'BUDDY')),
    autonomy      integer     NOT NULL CHECK (autonomy BETWEEN 0 AND 10),
    blockers      text[]      NOT NULL DEFAULT '{}',
    comment       text,
    said_at       timestamptz NOT NULL,
    PRIMARY KEY (onboarding_id, day, by_whom)
);

CREATE TABLE onboarding.review (
    onboarding_id     uuid        NOT NULL PRIMARY KEY REFERENCES onboarding.onboarding,
    rating            text        NOT NULL CHECK (rating IN ('above', 'as-expected', 'below')),
    operational_since date,
    strengths         text,
    next              text,
    reviewed_by       text        NOT NULL,
    reviewed_at       timestamptz NOT NULL
);

CREATE TABLE onboarding.decision (
    user_task_key bigint      NOT NULL PRIMARY KEY,
    onboarding_id uuid        NOT NULL REFERENCES onboarding.onboarding,
    decision      text        NOT NULL CHECK (decision IN ('confirm', 'extend', 'end')),
    reason        text        NOT NULL,
    leaving_date  date,
    decided_by    text        NOT NULL,
    decided_at    timestamptz NOT NULL,
    CHECK (decision <> 'end' OR leaving_date IS NOT NULL)
);
CREATE INDEX decision_by_onboarding ON onboarding.decision (onboarding_id);

CREATE TABLE onboarding.improvement_signal (
    onboarding_id uuid        NOT NULL REFERENCES onboarding.onboarding,
    day           integer     NOT NULL CHECK (day IN (7, 30)),
    reason        text        NOT NULL,
    agreed        text        NOT NULL,
    improvement   text,
    noted_by      text        NOT NULL,
    noted_at      timestamptz NOT NULL,
    PRIMARY KEY (onboarding_id, day)
);

-- figures are computed from these rows and from nothing else; written when it happens, never changed
CREATE TABLE onboarding.fact (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    onboarding_id uuid        NOT NULL REFERENCES onboarding.onboarding,
    name          text        NOT NULL,
    part          text        NOT NULL DEFAULT '',
    value         numeric     NOT NULL,
    occurred_at   timestamptz NOT NULL,
    UNIQUE (onboarding_id, name, part)
);
CREATE INDEX fact_by_name ON onboarding.fact (name, occurred_at);

CREATE TABLE onboarding.happening (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    onboarding_id uuid        NOT NULL REFERENCES onboarding.onboarding,
    what          text        NOT NULL,
    about         text        NOT NULL DEFAULT '',
    actor         text,
    occurred_at   timestamptz NOT NULL,
    once          text        NOT NULL,
    UNIQUE (onboarding_id, once)
);
CREATE INDEX happening_in_order ON onboarding.happening (onboarding_id, occurred_at, id);

CREATE FUNCTION onboarding.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER fact_is_append_only BEFORE UPDATE OR DELETE ON onboarding.fact
    FOR EACH STATEMENT EXECUTE FUNCTION onboarding.refuse_change();
CREATE TRIGGER happening_is_append_only BEFORE UPDATE OR DELETE ON onboarding.happening
    FOR EACH STATEMENT EXECUTE FUNCTION onboarding.refuse_change();
