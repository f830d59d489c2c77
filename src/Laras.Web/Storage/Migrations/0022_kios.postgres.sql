-- Kiosks with their keys and contacts, what is printed for them (backup codes, posters, cards), and photos of cards held to them.

CREATE TABLE kiosks (
    id uuid NOT NULL PRIMARY KEY,
    number text COLLATE "C" NOT NULL,
    unit_id uuid NOT NULL REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    name text COLLATE "C" NOT NULL,
    registered_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    registered_by text COLLATE "C" NOT NULL,
    registered_at_utc timestamp with time zone NOT NULL,
    pairing_hash text COLLATE "C",
    pairing_expires_at_utc timestamp with time zone,
    paired_at_utc timestamp with time zone,
    signing_key text COLLATE "C",
    agreement_key text COLLATE "C",
    revoked_at_utc timestamp with time zone,
    last_contact_at_utc timestamp with time zone,
    behind bigint,
    app_version text COLLATE "C",
    unsent integer,
    key_number integer
);
CREATE UNIQUE INDEX ix_kiosks_number ON kiosks (number);
CREATE INDEX ix_kiosks_unit_id ON kiosks (unit_id);

CREATE TABLE kiosk_keys (
    id uuid NOT NULL PRIMARY KEY,
    kiosk_id uuid NOT NULL REFERENCES kiosks (id) DEFERRABLE INITIALLY DEFERRED,
    number integer NOT NULL,
    secret text COLLATE "C" NOT NULL,
    server_key text COLLATE "C" NOT NULL,
    from_slot bigint NOT NULL,
    until_slot bigint,
    made_at_utc timestamp with time zone NOT NULL
);
CREATE UNIQUE INDEX ix_kiosk_keys_kiosk_id_number ON kiosk_keys (kiosk_id, number);

CREATE TABLE kiosk_contacts (
    id uuid NOT NULL PRIMARY KEY,
    kiosk_id uuid NOT NULL REFERENCES kiosks (id) DEFERRABLE INITIALLY DEFERRED,
    kiosk_time bigint NOT NULL,
    behind bigint NOT NULL,
    at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_kiosk_contacts_kiosk_id_at_utc ON kiosk_contacts (kiosk_id, at_utc);

CREATE TABLE employee_cards (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    card_hash text COLLATE "C" NOT NULL,
    batch_id uuid NOT NULL,
    made_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    made_by text COLLATE "C" NOT NULL,
    made_at_utc timestamp with time zone NOT NULL,
    ended_at_utc timestamp with time zone
);
CREATE UNIQUE INDEX ix_employee_cards_card_hash ON employee_cards (card_hash);
CREATE INDEX ix_employee_cards_employee_id ON employee_cards (employee_id);
CREATE INDEX ix_employee_cards_batch_id ON employee_cards (batch_id);

CREATE TABLE backup_codes (
    id uuid NOT NULL PRIMARY KEY,
    kiosk_id uuid NOT NULL REFERENCES kiosks (id) DEFERRABLE INITIALLY DEFERRED,
    batch_id uuid NOT NULL,
    code_hash text COLLATE "C" NOT NULL,
    made_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    made_by text COLLATE "C" NOT NULL,
    made_at_utc timestamp with time zone NOT NULL,
    used_by_tap uuid,
    used_at_utc timestamp with time zone
);
CREATE UNIQUE INDEX ix_backup_codes_code_hash ON backup_codes (code_hash);
CREATE INDEX ix_backup_codes_kiosk_id ON backup_codes (kiosk_id);
CREATE INDEX ix_backup_codes_batch_id ON backup_codes (batch_id);

CREATE TABLE place_posters (
    id uuid NOT NULL PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    secret_hash text COLLATE "C" NOT NULL,
    made_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    made_by text COLLATE "C" NOT NULL,
    made_at_utc timestamp with time zone NOT NULL,
    ended_at_utc timestamp with time zone
);
CREATE UNIQUE INDEX ix_place_posters_secret_hash ON place_posters (secret_hash);
CREATE INDEX ix_place_posters_unit_id ON place_posters (unit_id);

CREATE TABLE kiosk_photos (
    tap_id uuid NOT NULL PRIMARY KEY,
    kiosk_id uuid NOT NULL REFERENCES kiosks (id) DEFERRABLE INITIALLY DEFERRED,
    jpeg bytea NOT NULL,
    received_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_kiosk_photos_received_at_utc ON kiosk_photos (received_at_utc);

CREATE TABLE unsettled_kiosk_taps (
    id uuid NOT NULL PRIMARY KEY,
    kiosk_id uuid NOT NULL REFERENCES kiosks (id) DEFERRABLE INITIALLY DEFERRED,
    why text COLLATE "C" NOT NULL,
    card_hash text COLLATE "C" NOT NULL,
    intent text COLLATE "C" NOT NULL,
    tap_at bigint NOT NULL,
    body text COLLATE "C" NOT NULL,
    signature bytea NOT NULL,
    received_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_unsettled_kiosk_taps_kiosk_id ON unsettled_kiosk_taps (kiosk_id);
