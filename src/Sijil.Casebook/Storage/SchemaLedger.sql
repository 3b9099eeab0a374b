-- Version 2: the ledger. Leaves and openings are the casebook's own and only ever added to (an opening may be erased, by an act on record); everything else is made from them again.

CREATE TABLE leaf (
    idx   INTEGER NOT NULL PRIMARY KEY,  -- from 0, without gaps: the one order of acts
    bytes BLOB NOT NULL,                 -- exact JSON
    hash  BLOB NOT NULL                  -- RFC 6962 leaf hash
) STRICT;

CREATE TABLE leaf_node (                 -- hashes over 256, 65,536 … leaves, so that roots and proofs need few reads
    level INTEGER NOT NULL,              -- 8, 16, 24 …
    idx   INTEGER NOT NULL,
    hash  BLOB NOT NULL,
    PRIMARY KEY (level, idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE opening (
    idx   INTEGER NOT NULL REFERENCES leaf (idx),
    field TEXT NOT NULL,
    salt  BLOB,                          -- null: erased
    value TEXT,                          -- null: erased
    PRIMARY KEY (idx, field),
    CHECK ((salt IS NULL) = (value IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoint (
    size INTEGER NOT NULL PRIMARY KEY,
    note BLOB NOT NULL                   -- C2SP signed note
) STRICT;

CREATE TRIGGER leaf_stays BEFORE UPDATE ON leaf BEGIN SELECT RAISE(ABORT, 'a leaf is never changed'); END;
CREATE TRIGGER leaf_is_kept BEFORE DELETE ON leaf BEGIN SELECT RAISE(ABORT, 'a leaf is never removed'); END;

-- Projections of the ledger ------------------------------------------------------------------------------------

ALTER TABLE document ADD COLUMN act INTEGER REFERENCES leaf (idx);
ALTER TABLE release ADD COLUMN act INTEGER REFERENCES leaf (idx);

CREATE TABLE request (
    key TEXT NOT NULL PRIMARY KEY,       -- idempotency key: the same request twice is one act
    act INTEGER NOT NULL REFERENCES leaf (idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
    decision_id  TEXT NOT NULL PRIMARY KEY,
    act          INTEGER NOT NULL REFERENCES leaf (idx),
    record_id_l  TEXT,                   -- the ordinally lower; null: erased
    record_id_r  TEXT,
    cells_l      TEXT,                   -- fingerprint of the record as it was seen
    cells_r      TEXT,
    verdict      TEXT NOT NULL,          -- same, different, unsure
    role         TEXT NOT NULL,          -- reviewer, adjudicator
    mode         TEXT NOT NULL,          -- open; blind: without seeing the weight or another's answer
    actor        TEXT,
    reason       TEXT,
    decided_at   TEXT NOT NULL,          -- claimed time, UTC
    withdrawn_by INTEGER REFERENCES leaf (idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE log_key (                   -- the keys of this log, one after the other
    act  INTEGER NOT NULL PRIMARY KEY REFERENCES leaf (idx),
    key  TEXT NOT NULL,                  -- C2SP verifier key
    note TEXT                            -- signed change of the key; null: the log began with it
) STRICT;

CREATE INDEX decision_pair ON decision (record_id_l, record_id_r);

CREATE TABLE identity_run (              -- the kept history of the people's ids; see docs/methods/durable-ids.md
    run    INTEGER NOT NULL PRIMARY KEY,
    act    INTEGER NOT NULL REFERENCES leaf (idx),
    sha256 TEXT NOT NULL,                -- of rows
    rows   TEXT NOT NULL                 -- CSV
) STRICT;

ALTER TABLE record ADD COLUMN fingerprint TEXT;  -- SHA-256 over what the record says, serial numbers and ids aside

ALTER TABLE record ADD COLUMN said TEXT;         -- JSON: what was read, as it was written, by field

CREATE INDEX record_name ON record (record_id);
CREATE INDEX record_person ON record (person_id) WHERE person_id IS NOT NULL;

ALTER TABLE pair ADD COLUMN bits TEXT;           -- JSON: what each comparison adds to the weight, for pairs that wait for a person

-- The public register's own log: what was published, version by version. Leaves hold commitments; openings are erased when a person is withdrawn.

CREATE TABLE publication (
    number INTEGER NOT NULL PRIMARY KEY, -- from 1
    act    INTEGER NOT NULL REFERENCES leaf (idx),
    size   INTEGER NOT NULL,             -- leaves of the public log
    note   BLOB NOT NULL                 -- its signed checkpoint
) STRICT;

CREATE TABLE public_leaf (
    idx         INTEGER NOT NULL PRIMARY KEY,
    publication INTEGER NOT NULL,
    bytes       BLOB NOT NULL
) STRICT;

CREATE TABLE public_opening (
    idx   INTEGER NOT NULL REFERENCES public_leaf (idx),
    field TEXT NOT NULL,
    salt  BLOB,                          -- null: erased
    value TEXT,                          -- null: erased
    PRIMARY KEY (idx, field),
    CHECK ((salt IS NULL) = (value IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER public_leaf_stays BEFORE UPDATE ON public_leaf BEGIN SELECT RAISE(ABORT, 'a leaf is never changed'); END;
CREATE TRIGGER public_leaf_is_kept BEFORE DELETE ON public_leaf BEGIN SELECT RAISE(ABORT, 'a leaf is never removed'); END;

CREATE TABLE stamp (                     -- time stamps of third parties over checkpoints: asked for, and answered later
    size    INTEGER NOT NULL REFERENCES checkpoint (size),
    request BLOB NOT NULL,               -- RFC 3161 request
    token   BLOB,                        -- RFC 3161 token; null: not answered yet
    PRIMARY KEY (size, request)
) STRICT, WITHOUT ROWID;
