-- Who holds which role, what was done by whom, in which state a month is, and what people decided about single days.

CREATE TABLE role_grants (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    unit_id TEXT REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    letter TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    granted_by TEXT NOT NULL,
    granted_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_role_grants_employee_id ON role_grants (employee_id);

CREATE TABLE journal_entries (
    id TEXT NOT NULL PRIMARY KEY,
    at_utc TEXT NOT NULL,
    kind TEXT NOT NULL,
    author_id TEXT,
    author TEXT NOT NULL,
    subject_id TEXT,
    about TEXT,
    sentence TEXT NOT NULL,
    before TEXT,
    after TEXT,
    row_table TEXT,
    rows BLOB,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX ix_journal_entries_subject_id ON journal_entries (subject_id);
CREATE INDEX ix_journal_entries_author_id ON journal_entries (author_id);
CREATE INDEX ix_journal_entries_at_utc ON journal_entries (at_utc);

CREATE TABLE month_transitions (
    id TEXT NOT NULL PRIMARY KEY,
    month_key INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    by TEXT NOT NULL,
    second_id TEXT REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    at_utc TEXT NOT NULL,
    reason TEXT,
    run_id TEXT REFERENCES calculation_runs (id) DEFERRABLE INITIALLY DEFERRED,
    input_hash TEXT,
    regulation_hash TEXT,
    result_hash TEXT
) STRICT;
CREATE INDEX ix_month_transitions_month_key ON month_transitions (month_key);

CREATE TABLE day_corrections (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    came_at INTEGER,
    left_at INTEGER,
    status TEXT,
    reason TEXT NOT NULL,
    decided_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    decided_by TEXT NOT NULL,
    decided_at_utc TEXT NOT NULL,
    objection_id TEXT
) STRICT;
CREATE INDEX ix_day_corrections_employee_id_date ON day_corrections (employee_id, date);
