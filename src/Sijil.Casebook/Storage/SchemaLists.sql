-- Version 4: lists as they come.

ALTER TABLE release ADD COLUMN published TEXT;   -- ISO date on which its source published it, or null: not stated

CREATE TABLE repair (                    -- repairs of damaged text that somebody accepted; the raw cells stay as they are
    repair_id    TEXT NOT NULL PRIMARY KEY,
    act          INTEGER NOT NULL REFERENCES leaf (idx),
    document     TEXT NOT NULL,          -- SHA-256 of the kept file in which the cells stand
    column_no    INTEGER NOT NULL,       -- 0-based column of the file
    damage       TEXT NOT NULL,          -- kind of damage, snake case
    row          INTEGER,                -- 1-based row of the file; null: the whole column
    actor        TEXT,
    reason       TEXT,
    accepted_at  TEXT NOT NULL,          -- claimed time, UTC
    withdrawn_by INTEGER REFERENCES leaf (idx)
) STRICT, WITHOUT ROWID;
