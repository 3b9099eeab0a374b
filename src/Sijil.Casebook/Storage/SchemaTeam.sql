-- Version 3: several people at one casebook.

CREATE TABLE account (
    account TEXT NOT NULL PRIMARY KEY,
    act     INTEGER NOT NULL REFERENCES leaf (idx),
    name    TEXT,                        -- null: erased
    roles   TEXT NOT NULL,               -- words, separated by spaces
    state   TEXT NOT NULL                -- active, closed
) STRICT, WITHOUT ROWID;
