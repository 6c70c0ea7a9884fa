CREATE SCHEMA directory;

CREATE TABLE directory.team (
    name TEXT PRIMARY KEY CHECK (name <> '')
);

CREATE TABLE directory.role (
    name TEXT PRIMARY KEY CHECK (name <> '')
);

CREATE TABLE directory.place (
    name    TEXT PRIMARY KEY CHECK (name <> ''),
    zone    TEXT NOT NULL,
    country TEXT NOT NULL CHECK (country ~ '^[A-Z]{2}$')
);

CREATE TABLE directory.person (
    employee_number TEXT PRIMARY KEY CHECK (employee_number <> ''),
    first_name      TEXT    NOT NULL CHECK (first_name <> ''),
    last_name       TEXT    NOT NULL CHECK (last_name <> ''),
    private_email   TEXT,
    work_email      TEXT    NOT NULL CHECK (work_email <> ''),
    role            TEXT    NOT NULL REFERENCES directory.role,
    team            TEXT    NOT NULL REFERENCES directory.team,
    manager         TEXT    REFERENCES directory.person DEFERRABLE INITIALLY DEFERRED,
    place           TEXT    NOT NULL REFERENCES directory.place,
    contract_type   TEXT    NOT NULL,
    start_date      DATE    NOT NULL,
    status          TEXT    NOT NULL CHECK (status IN ('JOINING', 'ACTIVE', 'GONE')),
    search_text     TEXT    NOT NULL,
    version         INTEGER NOT NULL,
    CHECK (manager <> employee_number)
);
CREATE UNIQUE INDEX person_work_email_idx ON directory.person (lower(work_email)) WHERE status <> 'GONE';
CREATE UNIQUE INDEX person_number_idx ON directory.person (lower(employee_number));
CREATE INDEX person_manager_idx ON directory.person (manager);
CREATE INDEX person_status_idx ON directory.person (status, last_name, first_name);

CREATE TABLE directory.system (
    id        TEXT PRIMARY KEY CHECK (id <> ''),
    name      TEXT    NOT NULL CHECK (name <> ''),
    owner     TEXT    NOT NULL REFERENCES directory.person DEFERRABLE INITIALLY DEFERRED,
    connector TEXT CHECK (connector IN ('scim', 'webhook')),
    endpoint  TEXT,
    secret    TEXT,
    version   INTEGER NOT NULL,
    CHECK ((connector IS NULL) = (endpoint IS NULL))
);

CREATE TABLE directory.access_grant (
    id              UUID PRIMARY KEY,
    employee_number TEXT NOT NULL REFERENCES directory.person,
    system          TEXT NOT NULL REFERENCES directory.system,
    level           TEXT NOT NULL CHECK (level <> ''),
    since           DATE NOT NULL,
    external_id     TEXT,
    revoked_at      TIMESTAMPTZ
);
CREATE UNIQUE INDEX access_grant_held_idx ON directory.access_grant (employee_number, system, level)
    WHERE revoked_at IS NULL;
CREATE INDEX access_grant_system_idx ON directory.access_grant (system) WHERE revoked_at IS NULL;
