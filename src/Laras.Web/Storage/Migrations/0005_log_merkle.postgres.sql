-- The Merkle log over the journal, the signed heads over the log, and the public keys they were signed with.

CREATE TABLE journal_keys (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    number integer NOT NULL,
    public_key bytea NOT NULL,
    made_at_utc timestamp with time zone NOT NULL,
    certified_by text COLLATE "C" REFERENCES journal_keys (id) DEFERRABLE INITIALLY DEFERRED,
    certificate bytea
);
CREATE UNIQUE INDEX ix_journal_keys_number ON journal_keys (number);

CREATE TABLE journal_leaves (
    seq bigint NOT NULL PRIMARY KEY,
    entry_id uuid NOT NULL REFERENCES journal_entries (id) DEFERRABLE INITIALLY DEFERRED,
    hash bytea NOT NULL
);
CREATE UNIQUE INDEX ix_journal_leaves_entry_id ON journal_leaves (entry_id);

CREATE TABLE journal_heads (
    size bigint NOT NULL PRIMARY KEY,
    root bytea NOT NULL,
    at_utc timestamp with time zone NOT NULL,
    previous bytea NOT NULL,
    key_id text COLLATE "C" NOT NULL REFERENCES journal_keys (id) DEFERRABLE INITIALLY DEFERRED,
    signature bytea NOT NULL,
    edge bytea NOT NULL
);
