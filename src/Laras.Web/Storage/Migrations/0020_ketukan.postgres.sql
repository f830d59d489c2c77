-- The ledger of what telephones and kiosks sent, as they signed it. Nothing refers to other tables: a tap is never refused.

CREATE TABLE tap_batches (
    number bigint NOT NULL PRIMARY KEY,
    size integer NOT NULL,
    leaves bytea NOT NULL,
    root bytea NOT NULL,
    at_utc timestamp with time zone NOT NULL,
    key_id text COLLATE "C" NOT NULL,
    signature bytea NOT NULL
);

CREATE TABLE received_taps (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL,
    device_id uuid NOT NULL,
    channel text COLLATE "C" NOT NULL,
    intent text COLLATE "C" NOT NULL,
    tap_at bigint NOT NULL,
    body text COLLATE "C" NOT NULL,
    signature bytea NOT NULL,
    batch bigint NOT NULL,
    place integer NOT NULL,
    received_at_utc timestamp with time zone NOT NULL
);
CREATE UNIQUE INDEX ix_received_taps_batch_place ON received_taps (batch, place);

CREATE TABLE received_additions (
    id uuid NOT NULL PRIMARY KEY,
    tap_id uuid NOT NULL,
    employee_id uuid NOT NULL,
    device_id uuid NOT NULL,
    at bigint NOT NULL,
    body text COLLATE "C" NOT NULL,
    signature bytea NOT NULL,
    batch bigint NOT NULL,
    place integer NOT NULL,
    received_at_utc timestamp with time zone NOT NULL
);
CREATE UNIQUE INDEX ix_received_additions_batch_place ON received_additions (batch, place);
CREATE INDEX ix_received_additions_tap_id ON received_additions (tap_id);

CREATE TABLE set_aside_taps (
    hash bytea NOT NULL,
    id uuid NOT NULL,
    employee_id uuid NOT NULL,
    device_id uuid NOT NULL,
    channel text COLLATE "C" NOT NULL,
    body text COLLATE "C" NOT NULL,
    signature bytea NOT NULL,
    batch bigint NOT NULL,
    place integer NOT NULL,
    received_at_utc timestamp with time zone NOT NULL,
    PRIMARY KEY (id, hash)
);
CREATE UNIQUE INDEX ix_set_aside_taps_batch_place ON set_aside_taps (batch, place);

CREATE TABLE tap_followers (
    name text COLLATE "C" NOT NULL PRIMARY KEY,
    batch bigint NOT NULL
);
