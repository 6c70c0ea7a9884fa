-- What readings said is erased by age; those that a review stands on leave the facts and the hash as evidence.
ALTER TABLE accessreview.reading
    ADD erased_at TIMESTAMPTZ,
    DROP CONSTRAINT reading_previous_fkey,
    ADD CONSTRAINT reading_previous_fkey FOREIGN KEY (previous) REFERENCES accessreview.reading ON DELETE SET NULL;
CREATE INDEX reading_previous_idx ON accessreview.reading (previous);
CREATE INDEX review_reading_reading_idx ON accessreview.review_reading (reading_id);
CREATE INDEX removal_contradicted_idx ON accessreview.removal (contradicted_by);
