-- Systems of the sample that say yes when a right is taken away, and keep it.
CREATE TABLE sample.keeping (
    system TEXT PRIMARY KEY
);
INSERT INTO sample.keeping (system) VALUES ('billing');
