-- The closing of a month: numbered steps, the facts each slip was computed from, later differences, held slips,
-- and who asked to open locked data again.

ALTER TABLE month_transitions ADD COLUMN number INTEGER NOT NULL DEFAULT 1;
ALTER TABLE month_transitions ADD COLUMN notes TEXT;
CREATE UNIQUE INDEX ix_month_transitions_month_key_number ON month_transitions (month_key, number);

CREATE TABLE slip_facts (
    run_id TEXT NOT NULL REFERENCES calculation_runs (id) DEFERRABLE INITIALLY DEFERRED,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    packed BLOB NOT NULL,
    PRIMARY KEY (run_id, employee_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE differences (
    run_id TEXT NOT NULL REFERENCES calculation_runs (id) DEFERRABLE INITIALLY DEFERRED,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    about_month_key INTEGER NOT NULL,
    position INTEGER NOT NULL,
    line TEXT NOT NULL,
    amount INTEGER NOT NULL,
    original_run_id TEXT NOT NULL REFERENCES calculation_runs (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (run_id, employee_id, about_month_key, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_differences_employee_id_about_month_key ON differences (employee_id, about_month_key);

CREATE TABLE slip_holds (
    id TEXT NOT NULL PRIMARY KEY,
    month_key INTEGER NOT NULL,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    role TEXT,
    reason TEXT NOT NULL,
    by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    by TEXT NOT NULL,
    at_utc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_slip_holds_month_key_employee_id_number ON slip_holds (month_key, employee_id, number);

CREATE TABLE reopening_requests (
    id TEXT NOT NULL PRIMARY KEY,
    transition_id TEXT NOT NULL REFERENCES month_transitions (id) DEFERRABLE INITIALLY DEFERRED,
    month_key INTEGER NOT NULL,
    by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    by TEXT NOT NULL,
    reason TEXT NOT NULL,
    at_utc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_reopening_requests_transition_id ON reopening_requests (transition_id);
