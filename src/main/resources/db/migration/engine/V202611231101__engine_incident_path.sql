-- Incidents are asked for by what they are inside of whether they are resolved or not.
DROP INDEX IF EXISTS engine.incident_path_idx;
CREATE INDEX incident_path ON engine.incident USING gin (path);
