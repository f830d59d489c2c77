-- The Merkle log over the journal, the signed heads over the log, and the public keys they were signed with.

CREATE TABLE journal_keys (
    id TEXT NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL,
    public_key BLOB NOT NULL,
    made_at_utc TEXT NOT NULL,
    certified_by TEXT REFERENCES journal_keys (id) DEFERRABLE INITIALLY DEFERRED,
    certificate BLOB
) STRICT;
CREATE UNIQUE INDEX ix_journal_keys_number ON journal_keys (number);

CREATE TABLE journal_leaves (
    seq INTEGER NOT NULL PRIMARY KEY,
    entry_id TEXT NOT NULL REFERENCES journal_entries (id) DEFERRABLE INITIALLY DEFERRED,
    hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ix_journal_leaves_entry_id ON journal_leaves (entry_id);

CREATE TABLE journal_heads (
    size INTEGER NOT NULL PRIMARY KEY,
    root BLOB NOT NULL,
    at_utc TEXT NOT NULL,
    previous BLOB NOT NULL,
    key_id TEXT NOT NULL REFERENCES journal_keys (id) DEFERRABLE INITIALLY DEFERRED,
    signature BLOB NOT NULL,
    edge BLOB NOT NULL
) STRICT, WITHOUT ROWID;
