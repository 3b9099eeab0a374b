-- Version 5: how people look at what is there. Nothing of it is evidence: no act stands behind it, and nothing is computed from it.

CREATE TABLE saved_view (
    name  TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,                 -- who keeps it; all may use it
    query TEXT NOT NULL                  -- the address's query on the page of people
) STRICT, WITHOUT ROWID;

-- What waits is looked through from the weight at which pairs are joined downwards.
CREATE INDEX pair_weight ON pair (weight);
