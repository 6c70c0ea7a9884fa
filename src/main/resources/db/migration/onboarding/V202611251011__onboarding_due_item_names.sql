-- What the decision table calls the row; null where the table says nothing, and for what was planned before it did.
ALTER TABLE onboarding.due_item
    ADD COLUMN english text,
    ADD COLUMN french  text;
