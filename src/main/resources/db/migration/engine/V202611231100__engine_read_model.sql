-- What the searches of REST v2 read: made from the engine's log, and from nothing else. Every row remembers the log
-- position of the last record it shows, so that reading the log again changes nothing.
CREATE SCHEMA IF NOT EXISTS engine;

CREATE TABLE engine.projection (
    name     text   PRIMARY KEY,
    position bigint NOT NULL
);

CREATE TABLE engine.process_definition (
    process_definition_key bigint  PRIMARY KEY,
    process_definition_id  text    NOT NULL,
    name                   text,
    version                integer NOT NULL,
    version_tag            text,
    resource_name          text    NOT NULL,
    tenant_id              text    NOT NULL,
    has_start_form         boolean NOT NULL,
    start_form_id          text,
    deployment_key         bigint  NOT NULL,
    xml                    text    NOT NULL,
    deleted                boolean NOT NULL,
    position               bigint  NOT NULL
);
CREATE INDEX ON engine.process_definition (process_definition_id, version);

CREATE TABLE engine.form (
    form_key       bigint  PRIMARY KEY,
    form_id        text    NOT NULL,
    version        bigint  NOT NULL,
    version_tag    text,
    resource_name  text    NOT NULL,
    tenant_id      text    NOT NULL,
    deployment_key bigint  NOT NULL,
    schema         text    NOT NULL,
    deleted        boolean NOT NULL,
    position       bigint  NOT NULL
);
CREATE INDEX ON engine.form (form_id, version);

CREATE TABLE engine.resource (
    resource_key  bigint  PRIMARY KEY,
    resource_id   text    NOT NULL,
    resource_name text    NOT NULL,
    version       integer NOT NULL,
    version_tag   text,
    tenant_id     text    NOT NULL,
    content       text    NOT NULL,
    deleted       boolean NOT NULL,
    position      bigint  NOT NULL
);

CREATE TABLE engine.decision_requirements (
    decision_requirements_key  bigint  PRIMARY KEY,
    decision_requirements_id   text    NOT NULL,
    decision_requirements_name text,
    version                    integer NOT NULL,
    resource_name              text    NOT NULL,
    tenant_id                  text    NOT NULL,
    xml                        text    NOT NULL,
    deleted                    boolean NOT NULL,
    position                   bigint  NOT NULL
);

CREATE TABLE engine.decision_definition (
    decision_definition_key   bigint  PRIMARY KEY,
    decision_definition_id    text    NOT NULL,
    name                      text,
    version                   integer NOT NULL,
    decision_requirements_id  text    NOT NULL,
    decision_requirements_key bigint  NOT NULL,
    tenant_id                 text    NOT NULL,
    deleted                   boolean NOT NULL,
    position                  bigint  NOT NULL
);
CREATE INDEX ON engine.decision_definition (decision_definition_id, version);

CREATE TABLE engine.decision_instance (
    decision_evaluation_instance_key text        PRIMARY KEY,
    decision_evaluation_key          bigint      NOT NULL,
    state                            text        NOT NULL,
    evaluation_date                  timestamptz NOT NULL,
    evaluation_failure               text,
    decision_definition_id           text        NOT NULL,
    decision_definition_key          bigint      NOT NULL,
    decision_definition_name         text,
    decision_definition_version      integer     NOT NULL,
    decision_definition_type         text        NOT NULL,
    result                           text,
    tenant_id                        text        NOT NULL,
    process_definition_key           bigint,
    process_instance_key             bigint,
    element_instance_key             bigint,
    evaluated_inputs                 jsonb       NOT NULL,
    matched_rules                    jsonb       NOT NULL,
    position                         bigint      NOT NULL
);
CREATE INDEX ON engine.decision_instance (process_instance_key);
CREATE INDEX ON engine.decision_instance (decision_definition_id);
CREATE INDEX ON engine.decision_instance (evaluation_date);

CREATE TABLE engine.process_instance (
    process_instance_key           bigint      PRIMARY KEY,
    process_definition_key         bigint      NOT NULL,
    process_definition_id          text        NOT NULL,
    process_definition_name        text,
    process_definition_version     integer     NOT NULL,
    process_definition_version_tag text,
    parent_process_instance_key    bigint,
    parent_element_instance_key    bigint,
    start_date                     timestamptz NOT NULL,
    end_date                       timestamptz,
    state                          text        NOT NULL,
    tags                           text[]      NOT NULL,
    tenant_id                      text        NOT NULL,
    position                       bigint      NOT NULL
);
CREATE INDEX ON engine.process_instance (process_definition_id, state, start_date);
CREATE INDEX ON engine.process_instance (process_definition_key, state);
CREATE INDEX ON engine.process_instance (state, start_date);
CREATE INDEX ON engine.process_instance (start_date);
CREATE INDEX ON engine.process_instance (parent_process_instance_key) WHERE parent_process_instance_key IS NOT NULL;
CREATE INDEX ON engine.process_instance USING gin (tags);

CREATE TABLE engine.element_instance (
    element_instance_key       bigint      PRIMARY KEY,
    process_instance_key       bigint      NOT NULL,
    process_definition_key     bigint      NOT NULL,
    process_definition_id      text        NOT NULL,
    element_id                 text        NOT NULL,
    element_name               text        NOT NULL,
    type                       text        NOT NULL,
    state                      text        NOT NULL,
    start_date                 timestamptz NOT NULL,
    end_date                   timestamptz,
    element_instance_scope_key bigint      NOT NULL,
    tenant_id                  text        NOT NULL,
    position                   bigint      NOT NULL
);
CREATE INDEX ON engine.element_instance (process_instance_key, start_date);
CREATE INDEX ON engine.element_instance (process_definition_key, element_id, state);
CREATE INDEX ON engine.element_instance (element_instance_scope_key);
CREATE INDEX ON engine.element_instance (element_id, state);

CREATE TABLE engine.sequence_flow (
    process_instance_key   bigint NOT NULL,
    element_id             text   NOT NULL,
    process_definition_key bigint NOT NULL,
    process_definition_id  text   NOT NULL,
    tenant_id              text   NOT NULL,
    position               bigint NOT NULL,
    PRIMARY KEY (process_instance_key, element_id)
);

CREATE TABLE engine.variable (
    variable_key         bigint PRIMARY KEY,
    process_instance_key bigint NOT NULL,
    scope_key            bigint NOT NULL,
    name                 text   NOT NULL,
    value                text   NOT NULL,
    tenant_id            text   NOT NULL,
    position             bigint NOT NULL
);
CREATE INDEX ON engine.variable (process_instance_key, name);
CREATE INDEX ON engine.variable (scope_key, name);
CREATE INDEX ON engine.variable (name, md5(value));

CREATE TABLE engine.user_task (
    user_task_key              bigint      PRIMARY KEY,
    state                      text        NOT NULL,
    assignee                   text,
    candidate_groups           text[]      NOT NULL,
    candidate_users            text[]      NOT NULL,
    priority                   integer     NOT NULL,
    creation_date              timestamptz NOT NULL,
    completion_date            timestamptz,
    due_date                   timestamptz,
    follow_up_date             timestamptz,
    name                       text        NOT NULL,
    element_id                 text        NOT NULL,
    element_instance_key       bigint      NOT NULL,
    process_instance_key       bigint      NOT NULL,
    process_definition_key     bigint      NOT NULL,
    process_definition_id      text        NOT NULL,
    process_definition_version integer     NOT NULL,
    process_name               text,
    form_key                   bigint,
    external_form_reference    text,
    custom_headers             jsonb       NOT NULL,
    tenant_id                  text        NOT NULL,
    position                   bigint      NOT NULL
);
CREATE INDEX ON engine.user_task (state, creation_date);
CREATE INDEX ON engine.user_task (state, due_date);
CREATE INDEX ON engine.user_task (state, priority);
CREATE INDEX ON engine.user_task (creation_date);
CREATE INDEX ON engine.user_task (assignee, state, due_date);
CREATE INDEX ON engine.user_task (assignee, creation_date);
CREATE INDEX ON engine.user_task (process_instance_key);
CREATE INDEX ON engine.user_task (element_instance_key);
CREATE INDEX ON engine.user_task (process_definition_id, element_id, state);
CREATE INDEX ON engine.user_task USING gin (candidate_groups) WHERE completion_date IS NULL;
CREATE INDEX ON engine.user_task USING gin (candidate_users) WHERE completion_date IS NULL;

CREATE TABLE engine.job (
    job_key                      bigint  PRIMARY KEY,
    type                         text    NOT NULL,
    worker                       text,
    state                        text    NOT NULL,
    kind                         text    NOT NULL,
    listener_event_type          text    NOT NULL,
    retries                      integer NOT NULL,
    is_denied                    boolean,
    denied_reason                text,
    has_failed_with_retries_left boolean NOT NULL,
    error_code                   text,
    error_message                text,
    custom_headers               jsonb   NOT NULL,
    deadline                     timestamptz,
    end_time                     timestamptz,
    process_definition_id        text    NOT NULL,
    process_definition_key       bigint  NOT NULL,
    process_instance_key         bigint  NOT NULL,
    element_id                   text    NOT NULL,
    element_instance_key         bigint  NOT NULL,
    tenant_id                    text    NOT NULL,
    position                     bigint  NOT NULL
);
CREATE INDEX ON engine.job (process_instance_key);
CREATE INDEX ON engine.job (element_instance_key);
CREATE INDEX ON engine.job (type, state);
CREATE INDEX ON engine.job (state);

CREATE TABLE engine.incident (
    incident_key           bigint      PRIMARY KEY,
    state                  text        NOT NULL,
    error_type             text        NOT NULL,
    error_message          text        NOT NULL,
    creation_time          timestamptz NOT NULL,
    process_definition_id  text        NOT NULL,
    process_definition_key bigint      NOT NULL,
    process_instance_key   bigint      NOT NULL,
    element_id             text        NOT NULL,
    element_instance_key   bigint      NOT NULL,
    job_key                bigint,
    path                   bigint[]    NOT NULL,
    tenant_id              text        NOT NULL,
    position               bigint      NOT NULL
);
COMMENT ON COLUMN engine.incident.path IS
    'the keys of all instances, of processes and of elements, that the incident is inside of';
CREATE INDEX ON engine.incident USING gin (path) WHERE state = 'ACTIVE';
CREATE INDEX ON engine.incident (process_instance_key);
CREATE INDEX ON engine.incident (element_instance_key);
CREATE INDEX ON engine.incident (state, creation_time);

CREATE TABLE engine.message_subscription (
    message_subscription_key   bigint      PRIMARY KEY,
    message_subscription_state text        NOT NULL,
    message_name               text        NOT NULL,
    correlation_key            text,
    last_updated_date          timestamptz NOT NULL,
    process_definition_id      text        NOT NULL,
    process_definition_key     bigint,
    process_instance_key       bigint,
    element_id                 text,
    element_instance_key       bigint,
    tenant_id                  text        NOT NULL,
    position                   bigint      NOT NULL
);
CREATE INDEX ON engine.message_subscription (process_instance_key);
CREATE INDEX ON engine.message_subscription (message_name, message_subscription_state);

CREATE TABLE engine.correlated_message_subscription (
    message_key            bigint      NOT NULL,
    subscription_key       bigint      NOT NULL,
    message_name           text        NOT NULL,
    correlation_key        text,
    correlation_time       timestamptz NOT NULL,
    partition_id           integer     NOT NULL,
    process_definition_id  text        NOT NULL,
    process_definition_key bigint,
    process_instance_key   bigint      NOT NULL,
    element_id             text,
    element_instance_key   bigint,
    tenant_id              text        NOT NULL,
    position               bigint      NOT NULL,
    PRIMARY KEY (message_key, subscription_key)
);
CREATE INDEX ON engine.correlated_message_subscription (process_instance_key);
