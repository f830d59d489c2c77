-- Kiosks with their keys and contacts, what is printed for them (backup codes, posters, cards), and photos of cards held to them.

CREATE TABLE kiosks (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,
    unit_id TEXT NOT NULL REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    registered_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    registered_by TEXT NOT NULL,
    registered_at_utc TEXT NOT NULL,
    pairing_hash TEXT,
    pairing_expires_at_utc TEXT,
    paired_at_utc TEXT,
    signing_key TEXT,
    agreement_key TEXT,
    revoked_at_utc TEXT,
    last_contact_at_utc TEXT,
    behind INTEGER,
    app_version TEXT,
    unsent INTEGER,
    key_number INTEGER
) STRICT;
CREATE UNIQUE INDEX ix_kiosks_number ON kiosks (number);
CREATE INDEX ix_kiosks_unit_id ON kiosks (unit_id);

CREATE TABLE kiosk_keys (
    id TEXT NOT NULL PRIMARY KEY,
    kiosk_id TEXT NOT NULL REFERENCES kiosks (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    secret TEXT NOT NULL,
    server_key TEXT NOT NULL,
    from_slot INTEGER NOT NULL,
    until_slot INTEGER,
    made_at_utc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_kiosk_keys_kiosk_id_number ON kiosk_keys (kiosk_id, number);

CREATE TABLE kiosk_contacts (
    id TEXT NOT NULL PRIMARY KEY,
    kiosk_id TEXT NOT NULL REFERENCES kiosks (id) DEFERRABLE INITIALLY DEFERRED,
    kiosk_time INTEGER NOT NULL,
    behind INTEGER NOT NULL,
    at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_kiosk_contacts_kiosk_id_at_utc ON kiosk_contacts (kiosk_id, at_utc);

CREATE TABLE employee_cards (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    card_hash TEXT NOT NULL,
    batch_id TEXT NOT NULL,
    made_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    made_by TEXT NOT NULL,
    made_at_utc TEXT NOT NULL,
    ended_at_utc TEXT
) STRICT;
CREATE UNIQUE INDEX ix_employee_cards_card_hash ON employee_cards (card_hash);
CREATE INDEX ix_employee_cards_employee_id ON employee_cards (employee_id);
CREATE INDEX ix_employee_cards_batch_id ON employee_cards (batch_id);

CREATE TABLE backup_codes (
    id TEXT NOT NULL PRIMARY KEY,
    kiosk_id TEXT NOT NULL REFERENCES kiosks (id) DEFERRABLE INITIALLY DEFERRED,
    batch_id TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    made_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    made_by TEXT NOT NULL,
    made_at_utc TEXT NOT NULL,
    used_by_tap TEXT,
    used_at_utc TEXT
) STRICT;
CREATE UNIQUE INDEX ix_backup_codes_code_hash ON backup_codes (code_hash);
CREATE INDEX ix_backup_codes_kiosk_id ON backup_codes (kiosk_id);
CREATE INDEX ix_backup_codes_batch_id ON backup_codes (batch_id);

CREATE TABLE place_posters (
    id TEXT NOT NULL PRIMARY KEY,
    unit_id TEXT NOT NULL REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    secret_hash TEXT NOT NULL,
    made_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    made_by TEXT NOT NULL,
    made_at_utc TEXT NOT NULL,
    ended_at_utc TEXT
) STRICT;
CREATE UNIQUE INDEX ix_place_posters_secret_hash ON place_posters (secret_hash);
CREATE INDEX ix_place_posters_unit_id ON place_posters (unit_id);

CREATE TABLE kiosk_photos (
    tap_id TEXT NOT NULL PRIMARY KEY,
    kiosk_id TEXT NOT NULL REFERENCES kiosks (id) DEFERRABLE INITIALLY DEFERRED,
    jpeg BLOB NOT NULL,
    received_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_kiosk_photos_received_at_utc ON kiosk_photos (received_at_utc);

CREATE TABLE unsettled_kiosk_taps (
    id TEXT NOT NULL PRIMARY KEY,
    kiosk_id TEXT NOT NULL REFERENCES kiosks (id) DEFERRABLE INITIALLY DEFERRED,
    why TEXT NOT NULL,
    card_hash TEXT NOT NULL,
    intent TEXT NOT NULL,
    tap_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    signature BLOB NOT NULL,
    received_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_unsettled_kiosk_taps_kiosk_id ON unsettled_kiosk_taps (kiosk_id);
