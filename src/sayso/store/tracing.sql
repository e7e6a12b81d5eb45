-- What tracing keeps of a case. All of it is made of the ledgers and made anew when a detector changes; a person's
-- word on it stands in `decision`.

-- A person's word may now be about two texts ("copy": same | different) or two rows ("claim": same | different) too:
-- subject and place then name one and the other, each by the SHA-256 of its text and, of a row, its place; quote
-- holds the exact words of both as a JSON list. SQLite changes no CHECK, so the table is made anew.
ALTER TABLE decision RENAME TO decision_before;
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    about TEXT NOT NULL CHECK (about IN ('row', 'sources', 'copy', 'claim')),
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

-- The texts that were looked at, by which detectors, and their fingerprints (64 bits each, little-endian).
CREATE TABLE traced (
    text INTEGER PRIMARY KEY REFERENCES text (id) ON DELETE CASCADE,
    detector TEXT NOT NULL,
    fingerprints BLOB NOT NULL
) STRICT;

-- Which texts have a fingerprint; as SQLite's numbers are signed, those of 2^63 and more are negative.
CREATE TABLE fingerprint (
    hash INTEGER NOT NULL,
    text INTEGER NOT NULL REFERENCES text (id) ON DELETE CASCADE,
    PRIMARY KEY (hash, text)
) STRICT, WITHOUT ROWID;

-- Texts that share passages, `left_text` the one whose SHA-256 is smaller. `found` is all of it as MessagePack.
CREATE TABLE copy (
    left_text INTEGER NOT NULL REFERENCES text (id) ON DELETE CASCADE,
    right_text INTEGER NOT NULL REFERENCES text (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,            -- verbatim | edited
    share REAL NOT NULL,           -- of the shorter text's own words
    direction TEXT NOT NULL,       -- left_first | right_first | unknown
    credited TEXT NOT NULL,        -- yes | no | unknown
    probability REAL NOT NULL,
    found BLOB NOT NULL,
    PRIMARY KEY (left_text, right_text)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_by_right ON copy (right_text);

CREATE VIEW copies AS
SELECT l.sha256 AS left_id, r.sha256 AS right_id, c.kind, c.share, c.direction, c.credited, c.probability
FROM copy AS c JOIN text AS l ON l.id = c.left_text JOIN text AS r ON r.id = c.right_text;
