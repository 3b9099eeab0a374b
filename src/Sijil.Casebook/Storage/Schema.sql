-- Version 1. What was added is the casebook's own; the rest are projections that `build` makes again from the kept files.

CREATE TABLE document (
    sha256     TEXT NOT NULL PRIMARY KEY,
    bytes      INTEGER NOT NULL,
    file_name  TEXT NOT NULL,
    kept_at    TEXT NOT NULL            -- claimed time, UTC
) STRICT;

CREATE TABLE release (
    release_id INTEGER PRIMARY KEY,     -- order of adding
    source     TEXT NOT NULL,
    list       TEXT NOT NULL,
    document   TEXT NOT NULL REFERENCES document (sha256),
    as_of      TEXT,                    -- ISO date, or null: not stated
    added_at   TEXT NOT NULL,           -- claimed time, UTC
    UNIQUE (source, list, document)
) STRICT;

-- Projections ------------------------------------------------------------------------------------------------

CREATE TABLE reading (
    release_id INTEGER NOT NULL PRIMARY KEY REFERENCES release (release_id),
    input      TEXT NOT NULL,           -- SHA-256 over document, mapping and reader version
    format     TEXT NOT NULL,
    encoding   TEXT NOT NULL,
    sheet      TEXT,
    header_row INTEGER NOT NULL,
    columns    TEXT NOT NULL,           -- JSON array of header texts, in file order
    rows_in    INTEGER NOT NULL,
    accepted   INTEGER NOT NULL,
    duplicate  INTEGER NOT NULL,
    refused    INTEGER NOT NULL,
    CHECK (rows_in = accepted + duplicate + refused)
) STRICT;

CREATE TABLE record (
    release_id INTEGER NOT NULL REFERENCES release (release_id),
    row        INTEGER NOT NULL,        -- 1-based row of the file or sheet
    record_id  TEXT NOT NULL,
    cells      TEXT NOT NULL,           -- JSON array of raw cells, in file order
    person_id  TEXT,                    -- null: names nobody, or not linked yet
    PRIMARY KEY (release_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE refused_row (
    release_id INTEGER NOT NULL REFERENCES release (release_id),
    row        INTEGER NOT NULL,
    column_no  INTEGER,                 -- 0-based column of the file; null: the whole row
    found      TEXT NOT NULL,
    reason     TEXT NOT NULL
) STRICT;

CREATE TABLE duplicate_row (
    release_id INTEGER NOT NULL REFERENCES release (release_id),
    row        INTEGER NOT NULL,
    same_as    INTEGER NOT NULL
) STRICT;

CREATE TABLE pair (
    record_id_l TEXT NOT NULL,
    record_id_r TEXT NOT NULL,
    weight      REAL NOT NULL,          -- match weight, bits
    probability REAL NOT NULL,
    levels      TEXT NOT NULL,          -- JSON object: comparison → level
    PRIMARY KEY (record_id_l, record_id_r)
) STRICT, WITHOUT ROWID;

CREATE TABLE stage (
    name   TEXT NOT NULL PRIMARY KEY,
    input  TEXT NOT NULL,               -- SHA-256 over everything that the stage depends on
    files  TEXT NOT NULL,               -- JSON object: file in out/ → SHA-256
    result TEXT NOT NULL                -- JSON: what later stages take from this one
) STRICT, WITHOUT ROWID;
