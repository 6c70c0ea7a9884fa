-- A review that somebody has ended before anything was removed.
ALTER TABLE accessreview.review
    ADD withdrawn_by      TEXT,
    ADD withdrawn_at      TIMESTAMPTZ,
    ADD withdrawal_reason TEXT,
    DROP CONSTRAINT review_state_check,
    ADD CONSTRAINT review_state_check
        CHECK (state IN ('STARTING', 'READING', 'REVIEW', 'REMOVAL', 'CLOSED', 'EMPTY', 'WITHDRAWN')),
    ADD CONSTRAINT review_withdrawn_check CHECK (
        (state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)
        AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL)
        AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL));
