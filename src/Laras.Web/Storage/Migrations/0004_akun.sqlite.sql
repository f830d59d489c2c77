-- How people sign in: accounts, sessions, bound devices, start cards, and the keys that protect what browsers carry.

CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    user_name TEXT NOT NULL,
    normalized_user_name TEXT NOT NULL,
    password_hash TEXT,
    security_stamp TEXT,
    concurrency_stamp TEXT,
    two_factor_enabled INTEGER NOT NULL,
    created_at_utc TEXT NOT NULL,
    password_set_at_utc TEXT,
    last_signed_in_at_utc TEXT,
    blocked_at_utc TEXT
) STRICT;
CREATE UNIQUE INDEX ix_accounts_employee_id ON accounts (employee_id);
CREATE UNIQUE INDEX ix_accounts_normalized_user_name ON accounts (normalized_user_name);

CREATE TABLE account_tokens (
    user_id TEXT NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
    login_provider TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT,
    PRIMARY KEY (user_id, login_provider, name)
) STRICT;

CREATE TABLE account_logins (
    login_provider TEXT NOT NULL,
    provider_key TEXT NOT NULL,
    provider_display_name TEXT,
    user_id TEXT NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (login_provider, provider_key)
) STRICT;
CREATE INDEX ix_account_logins_user_id ON account_logins (user_id);

CREATE TABLE account_passkeys (
    credential_id BLOB NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
    data TEXT NOT NULL
) STRICT;
CREATE INDEX ix_account_passkeys_user_id ON account_passkeys (user_id);

CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    device_id TEXT,
    browser TEXT NOT NULL,
    created_at_utc TEXT NOT NULL,
    expires_at_utc TEXT NOT NULL,
    last_seen_at_utc TEXT NOT NULL,
    second_factor_at_utc TEXT,
    ended_at_utc TEXT,
    ended_because TEXT,
    changed_at_utc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_sessions_token_hash ON sessions (token_hash);
CREATE INDEX ix_sessions_employee_id ON sessions (employee_id);
CREATE INDEX ix_sessions_changed_at_utc ON sessions (changed_at_utc);

CREATE TABLE devices (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    key_hash TEXT NOT NULL,
    public_key TEXT NOT NULL,
    name TEXT NOT NULL,
    pin_hash TEXT,
    wrong_pins INTEGER NOT NULL,
    bound_at_utc TEXT NOT NULL,
    ended_at_utc TEXT
) STRICT;
CREATE INDEX ix_devices_employee_id ON devices (employee_id);
CREATE INDEX ix_devices_key_hash ON devices (key_hash);

CREATE TABLE start_cards (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    batch_id TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    made_by_id TEXT REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    made_by TEXT NOT NULL,
    made_at_utc TEXT NOT NULL,
    expires_at_utc TEXT NOT NULL,
    used_at_utc TEXT,
    voided_at_utc TEXT
) STRICT;
CREATE UNIQUE INDEX ix_start_cards_token_hash ON start_cards (token_hash);
CREATE INDEX ix_start_cards_employee_id ON start_cards (employee_id);
CREATE INDEX ix_start_cards_batch_id ON start_cards (batch_id);

CREATE TABLE protection_keys (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    xml TEXT NOT NULL
) STRICT;
