-- Wordings that come together keep the order in which they were written.
ALTER TABLE answerlibrary.wording ADD COLUMN place bigint NOT NULL GENERATED ALWAYS AS IDENTITY;
