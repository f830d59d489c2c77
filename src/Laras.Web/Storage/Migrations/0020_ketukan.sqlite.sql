-- The ledger of what telephones and kiosks sent, as they signed it. Nothing refers to other tables: a tap is never refused.

CREATE TABLE tap_batches (
    number INTEGER NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    leaves BLOB NOT NULL,
    root BLOB NOT NULL,
    at_utc TEXT NOT NULL,
    key_id TEXT NOT NULL,
    signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE received_taps (
    id TEXT NOT NULL,
    employee_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    intent TEXT NOT NULL,
    tap_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    signature BLOB NOT NULL,
    batch INTEGER NOT NULL,
    place INTEGER NOT NULL,
    received_at_utc TEXT NOT NULL,
    PRIMARY KEY (batch, place)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ix_received_taps_id ON received_taps (id);

CREATE TABLE received_additions (
    id TEXT NOT NULL,
    tap_id TEXT NOT NULL,
    employee_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    body TEXT NOT NULL,
    signature BLOB NOT NULL,
    batch INTEGER NOT NULL,
    place INTEGER NOT NULL,
    received_at_utc TEXT NOT NULL,
    PRIMARY KEY (batch, place)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ix_received_additions_id ON received_additions (id);
CREATE INDEX ix_received_additions_tap_id ON received_additions (tap_id);

CREATE TABLE set_aside_taps (
    hash BLOB NOT NULL,
    id TEXT NOT NULL,
    employee_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    body TEXT NOT NULL,
    signature BLOB NOT NULL,
    batch INTEGER NOT NULL,
    place INTEGER NOT NULL,
    received_at_utc TEXT NOT NULL,
    PRIMARY KEY (batch, place)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX ix_set_aside_taps_id_hash ON set_aside_taps (id, hash);

CREATE TABLE tap_followers (
    name TEXT NOT NULL PRIMARY KEY,
    batch INTEGER NOT NULL
) STRICT;
