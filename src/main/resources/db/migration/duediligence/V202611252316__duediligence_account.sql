-- The account that the customer pays from, and its bank.
ALTER TABLE duediligence.customer ADD COLUMN iban text, ADD COLUMN bic text;
