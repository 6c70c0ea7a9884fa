-- Decides which documents are asked for; not known of customers asked for before.
ALTER TABLE duediligence.customer ADD COLUMN legal_form text;

-- Whom the customer names for questions and documents; apart, so that it can be forgotten alone.
CREATE TABLE duediligence.contact (
    customer_id uuid NOT NULL PRIMARY KEY REFERENCES duediligence.customer ON DELETE CASCADE,
    name        text,
    mail        text NOT NULL
);
