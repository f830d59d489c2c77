-- How people sign in: accounts, sessions, bound devices, start cards, and the keys that protect what browsers carry.

CREATE TABLE accounts (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    user_name text COLLATE "C" NOT NULL,
    normalized_user_name text COLLATE "C" NOT NULL,
    password_hash text COLLATE "C",
    security_stamp text COLLATE "C",
    concurrency_stamp text COLLATE "C",
    two_factor_enabled boolean NOT NULL,
    created_at_utc timestamp with time zone NOT NULL,
    password_set_at_utc timestamp with time zone,
    last_signed_in_at_utc timestamp with time zone,
    blocked_at_utc timestamp with time zone
);
CREATE UNIQUE INDEX ix_accounts_employee_id ON accounts (employee_id);
CREATE UNIQUE INDEX ix_accounts_normalized_user_name ON accounts (normalized_user_name);

CREATE TABLE account_tokens (
    user_id uuid NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
    login_provider text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    value text COLLATE "C",
    PRIMARY KEY (user_id, login_provider, name)
);

CREATE TABLE account_logins (
    login_provider text COLLATE "C" NOT NULL,
    provider_key text COLLATE "C" NOT NULL,
    provider_display_name text COLLATE "C",
    user_id uuid NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (login_provider, provider_key)
);
CREATE INDEX ix_account_logins_user_id ON account_logins (user_id);

CREATE TABLE account_passkeys (
    credential_id bytea NOT NULL PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
    data text COLLATE "C" NOT NULL
);
CREATE INDEX ix_account_passkeys_user_id ON account_passkeys (user_id);

CREATE TABLE sessions (
    id uuid NOT NULL PRIMARY KEY,
    token_hash text COLLATE "C" NOT NULL,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    kind text COLLATE "C" NOT NULL,
    device_id uuid,
    browser text COLLATE "C" NOT NULL,
    created_at_utc timestamp with time zone NOT NULL,
    expires_at_utc timestamp with time zone NOT NULL,
    last_seen_at_utc timestamp with time zone NOT NULL,
    second_factor_at_utc timestamp with time zone,
    ended_at_utc timestamp with time zone,
    ended_because text COLLATE "C",
    changed_at_utc timestamp with time zone NOT NULL
);
CREATE UNIQUE INDEX ix_sessions_token_hash ON sessions (token_hash);
CREATE INDEX ix_sessions_employee_id ON sessions (employee_id);
CREATE INDEX ix_sessions_changed_at_utc ON sessions (changed_at_utc);

CREATE TABLE devices (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    key_hash text COLLATE "C" NOT NULL,
    public_key text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    pin_hash text COLLATE "C",
    wrong_pins integer NOT NULL,
    bound_at_utc timestamp with time zone NOT NULL,
    ended_at_utc timestamp with time zone
);
CREATE INDEX ix_devices_employee_id ON devices (employee_id);
CREATE INDEX ix_devices_key_hash ON devices (key_hash);

CREATE TABLE start_cards (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    batch_id uuid NOT NULL,
    token_hash text COLLATE "C" NOT NULL,
    code_hash text COLLATE "C" NOT NULL,
    made_by_id uuid REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    made_by text COLLATE "C" NOT NULL,
    made_at_utc timestamp with time zone NOT NULL,
    expires_at_utc timestamp with time zone NOT NULL,
    used_at_utc timestamp with time zone,
    voided_at_utc timestamp with time zone
);
CREATE UNIQUE INDEX ix_start_cards_token_hash ON start_cards (token_hash);
CREATE INDEX ix_start_cards_employee_id ON start_cards (employee_id);
CREATE INDEX ix_start_cards_batch_id ON start_cards (batch_id);

CREATE TABLE protection_keys (
    id uuid NOT NULL PRIMARY KEY,
    name text COLLATE "C" NOT NULL,
    xml text COLLATE "C" NOT NULL
);
