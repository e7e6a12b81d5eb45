-- A case file of Sayso, version 1. Open it with any SQLite tool; the views at the end are made for reading.
-- Positions are code points of `text.text`, end excluded. Times are UTC. Nothing here is ever edited but by Sayso.

-- One text, however many pages carry it. Its id for people is the SHA-256 of its UTF-8.
CREATE TABLE text (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    language TEXT,
    translated_from TEXT
) STRICT;

-- The bytes as they came, zlib-compressed, kept once. `size` is that of the bytes uncompressed.
CREATE TABLE original (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

-- Where a text stood: the same text at two addresses has two appearances. `sha256` digests text, bytes, address,
-- outlet and date: the same thing added twice is one appearance.
CREATE TABLE appearance (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    text INTEGER NOT NULL REFERENCES text (id) ON DELETE CASCADE,
    original INTEGER NOT NULL REFERENCES original (id),
    name TEXT NOT NULL,            -- the file or address it was added from
    address TEXT,                  -- the page's own address, where known
    outlet TEXT,
    title TEXT,
    author TEXT,
    published TEXT,                -- ISO 8601, as precise as known
    published_where TEXT,          -- where that date stands
    retrieved TEXT,
    added TEXT NOT NULL,
    media_type TEXT NOT NULL,
    encoding TEXT NOT NULL
) STRICT;
CREATE INDEX appearance_of_text ON appearance (text);
CREATE INDEX appearance_of_original ON appearance (original);
CREATE INDEX appearance_by_address ON appearance (address);
CREATE INDEX appearance_by_date ON appearance (published);
CREATE INDEX appearance_by_outlet ON appearance (outlet);

-- What was given to `add` and is done: a digest of bytes, address and what a container said of it.
CREATE TABLE item (
    sha256 TEXT NOT NULL PRIMARY KEY,
    appearance INTEGER NOT NULL REFERENCES appearance (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX item_of_appearance ON item (appearance);

-- The ledger of a text: who read it, and all of it as packed bytes (see docs/case.md). `appearance` is the page it
-- was read from; of several, the one whose bytes have the smallest digest, so that the order of adding is of no account.
CREATE TABLE ledger (
    text INTEGER PRIMARY KEY REFERENCES text (id) ON DELETE CASCADE,
    appearance INTEGER NOT NULL REFERENCES appearance (id),
    reader TEXT NOT NULL,          -- name and version of the reader
    reader_sha256 TEXT NOT NULL,
    rules TEXT NOT NULL,
    claims INTEGER NOT NULL,
    own_voice INTEGER NOT NULL,    -- of the claims: in the article's own voice; none that is carried on or unclear
    sentence TEXT NOT NULL,        -- the ledger in one sentence
    packed BLOB NOT NULL
) STRICT;
CREATE INDEX ledger_of_appearance ON ledger (appearance);

-- The rows below repeat what `ledger.packed` holds, for looking up; `sayso check` compares them.
CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    text INTEGER NOT NULL REFERENCES text (id) ON DELETE CASCADE,
    source_id TEXT NOT NULL,       -- its id in the ledger
    name TEXT NOT NULL,
    identity TEXT NOT NULL,
    kind TEXT NOT NULL,
    affiliation TEXT               -- the name of the body it belongs to
) STRICT;
CREATE INDEX source_of_text ON source (text);
CREATE INDEX source_by_name ON source (name COLLATE NOCASE);

CREATE TABLE ledger_row (
    id INTEGER PRIMARY KEY,
    text INTEGER NOT NULL REFERENCES text (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,       -- its place in its list, from 1, as on every surface
    voice TEXT NOT NULL,           -- reported | author | carried_on | unclear
    source INTEGER REFERENCES source (id) ON DELETE CASCADE, -- for carried_on: the likely one; null: nobody is named
    relays TEXT,                   -- the ids in `source` of those who passed it on, " 12 14 ", the page's side first
    act TEXT,                      -- statement | attitude
    type TEXT NOT NULL,
    commitment TEXT,
    polarity TEXT,
    stance TEXT,
    evidence TEXT,                 -- its kinds, with commas; null: none offered
    parent INTEGER,                -- the number of the row inside whose content it stands
    confidence REAL NOT NULL,
    spans TEXT NOT NULL            -- of the content: "120-180 190-204"
) STRICT;
CREATE INDEX row_of_text ON ledger_row (text);
CREATE INDEX row_of_source ON ledger_row (source);
CREATE INDEX row_relayed ON ledger_row (text) WHERE relays IS NOT NULL;

-- Every input that could not be read, with its reason.
CREATE TABLE problem (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,     -- the input
    origin TEXT NOT NULL,          -- what was named to `add`, to try it again
    kind TEXT NOT NULL,
    found TEXT NOT NULL,
    hint TEXT NOT NULL,
    tried TEXT NOT NULL
) STRICT;

-- What a person decided. No row of the ledger is changed by it and none of these is lost with a ledger: a decision
-- keeps the text's digest, the places and the exact words, and is shown as orphaned where they no longer match.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    about TEXT NOT NULL CHECK (about IN ('row', 'sources')),
    verdict TEXT NOT NULL,         -- row: accepted | rejected; sources: same | different
    subject TEXT NOT NULL,         -- row: SHA-256 of the text; sources: one name
    place TEXT NOT NULL,           -- row: voice or attribution with its spans; sources: the other name
    quote TEXT NOT NULL,           -- row: the exact words of the content
    note TEXT NOT NULL,
    made TEXT NOT NULL,
    undone TEXT
) STRICT;
CREATE INDEX decision_by_subject ON decision (subject);

-- Words of whole texts, of the contents of rows, and of the names of sources. Accents are folded, and English
-- endings too, but those of names are not.
CREATE VIRTUAL TABLE text_words USING fts5 (
    text, content = 'text', content_rowid = 'id', tokenize = "porter unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE row_words USING fts5 (
    words, content = '', tokenize = "porter unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE source_words USING fts5 (
    name, content = 'source', content_rowid = 'id', columnsize = 0, tokenize = "unicode61 remove_diacritics 2"
);

-- Made for reading.
CREATE VIEW articles AS
SELECT t.sha256 AS text_id, a.title, a.outlet, a.author, a.published, a.published_where, a.address, a.name,
    t.language, t.translated_from, l.claims, l.own_voice, l.sentence, length(t.text) AS characters, a.added
FROM appearance AS a JOIN text AS t ON t.id = a.text LEFT JOIN ledger AS l ON l.text = t.id;

CREATE VIEW rows AS
SELECT t.sha256 AS text_id, r.number, r.voice, s.name AS source, s.identity, s.kind, s.affiliation, r.act, r.type,
    r.commitment, r.polarity, r.stance, r.evidence, r.parent, r.confidence, r.spans,
    substr(t.text, CAST(r.spans AS INTEGER) + 1, CAST(substr(r.spans, instr(r.spans, '-') + 1) AS INTEGER)
        - CAST(r.spans AS INTEGER)) AS words -- the first stretch of the content
FROM ledger_row AS r JOIN text AS t ON t.id = r.text LEFT JOIN source AS s ON s.id = r.source;

CREATE VIEW sources AS
SELECT name, identity, kind, affiliation, count(DISTINCT text) AS articles
FROM source GROUP BY name, identity, kind, affiliation;
