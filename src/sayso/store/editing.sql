-- A person's word may now be a correction of rows too ("edit": corrected | split | merged): subject is then the SHA-256
-- of the text, place that of the first row, quote a JSON object: "rows", each its place and exact words, and
-- "instead", what a person put in their place. SQLite changes no CHECK, so the table is made anew.
ALTER TABLE decision RENAME TO decision_before;
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    about TEXT NOT NULL CHECK (about IN ('row', 'sources', 'copy', 'claim', 'edit')),
    verdict TEXT NOT NULL,
    subject TEXT NOT NULL,
    place TEXT NOT NULL,
    quote TEXT NOT NULL,
    note TEXT NOT NULL,
    made TEXT NOT NULL,
    undone TEXT
) STRICT;
INSERT INTO decision SELECT * FROM decision_before;
DROP TABLE decision_before;
CREATE INDEX decision_by_subject ON decision (subject);
