-- Version 6: what happened to the ids of people, to be asked by id. It follows from identity_run, and `fsck` holds it against that.

CREATE TABLE identity_step (
    person_id TEXT NOT NULL,
    run       INTEGER NOT NULL,
    kind      TEXT NOT NULL,             -- as in identity_run: merged, divided, split, records-moved, records-added, reinstated, withdrawn
    other_id  TEXT NOT NULL,             -- empty: nobody else had a part in it
    records   INTEGER NOT NULL,
    PRIMARY KEY (person_id, run, kind, other_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX identity_step_other ON identity_step (other_id, person_id, run) WHERE other_id <> '';
