-- Ids, dates and times are text whose order is the order in time; amounts are whole numbers. Foreign keys are
-- checked at commit: a whole import is one transaction, and its rows come in any order.

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE units (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    parent_id TEXT REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    zone INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_units_code ON units (code);

CREATE TABLE employees (
    id TEXT NOT NULL PRIMARY KEY,
    nip TEXT,
    local_id TEXT,
    name TEXT NOT NULL,
    birth_date TEXT,
    sex TEXT,
    kind TEXT NOT NULL,
    grade TEXT,
    started_on TEXT,
    ends_on TEXT
) STRICT;
CREATE UNIQUE INDEX ix_employees_nip ON employees (nip);
CREATE UNIQUE INDEX ix_employees_local_id ON employees (local_id);
CREATE INDEX ix_employees_name ON employees (name);

CREATE TABLE placements (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id TEXT NOT NULL REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    post TEXT NOT NULL,
    post_class INTEGER NOT NULL,
    post_kind TEXT NOT NULL,
    supervisor_id TEXT REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    work_pattern TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT
) STRICT;
CREATE UNIQUE INDEX ix_placements_employee_id_from ON placements (employee_id, "from");
CREATE INDEX ix_placements_unit_id ON placements (unit_id);

CREATE TABLE holidays (
    id TEXT NOT NULL PRIMARY KEY,
    date TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    decree TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_holidays_date_kind ON holidays (date, kind);

CREATE TABLE special_periods (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    decree TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_special_periods_kind_from ON special_periods (kind, "from");

CREATE TABLE work_pattern_days (
    id TEXT NOT NULL PRIMARY KEY,
    pattern TEXT NOT NULL,
    name TEXT NOT NULL,
    weekday INTEGER,
    ramadan INTEGER NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    break_minutes INTEGER NOT NULL,
    opens_minutes_before INTEGER NOT NULL,
    closes_minutes_after INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT
) STRICT;
CREATE INDEX ix_work_pattern_days_pattern_weekday_ramadan_from ON work_pattern_days (pattern, weekday, ramadan, "from");

CREATE TABLE imported_files (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    imported_by TEXT NOT NULL,
    imported_at_utc TEXT NOT NULL,
    accepted INTEGER NOT NULL,
    duplicates INTEGER NOT NULL,
    quarantined INTEGER NOT NULL,
    grammar TEXT,
    zone INTEGER
) STRICT;
CREATE INDEX ix_imported_files_sha256 ON imported_files (sha256);
CREATE INDEX ix_imported_files_imported_at_utc ON imported_files (imported_at_utc);

CREATE TABLE quarantined_rows (
    id TEXT NOT NULL PRIMARY KEY,
    import_id TEXT NOT NULL REFERENCES imported_files (id) DEFERRABLE INITIALLY DEFERRED,
    line INTEGER NOT NULL,
    raw TEXT NOT NULL,
    reason TEXT NOT NULL,
    sentence TEXT NOT NULL,
    device TEXT,
    pin TEXT,
    verify INTEGER,
    local_time TEXT,
    state TEXT NOT NULL,
    settled_by TEXT,
    settled_at_utc TEXT,
    note TEXT
) STRICT;
CREATE INDEX ix_quarantined_rows_state_reason ON quarantined_rows (state, reason);
CREATE INDEX ix_quarantined_rows_import_id_line ON quarantined_rows (import_id, line);
CREATE INDEX ix_quarantined_rows_device_pin ON quarantined_rows (device, pin);

CREATE TABLE device_pins (
    id TEXT NOT NULL PRIMARY KEY,
    device TEXT NOT NULL,
    pin TEXT NOT NULL,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    mapped_at_utc TEXT NOT NULL,
    mapped_by TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_device_pins_device_pin ON device_pins (device, pin);

CREATE TABLE roster_days (
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    pattern TEXT,
    import_id TEXT REFERENCES imported_files (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (employee_id, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE absences (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    status TEXT NOT NULL,
    document TEXT NOT NULL,
    import_id TEXT REFERENCES imported_files (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ix_absences_employee_id_from ON absences (employee_id, "from");

CREATE TABLE clock_events (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    intent TEXT NOT NULL,
    tap_utc TEXT NOT NULL,
    local_date TEXT NOT NULL,
    local_time TEXT NOT NULL,
    zone INTEGER NOT NULL,
    channel TEXT NOT NULL,
    device TEXT,
    evidence TEXT NOT NULL,
    import_id TEXT REFERENCES imported_files (id) DEFERRABLE INITIALLY DEFERRED,
    import_line INTEGER,
    received_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_clock_events_employee_id_local_date ON clock_events (employee_id, local_date);
CREATE INDEX ix_clock_events_local_date_local_time ON clock_events (local_date, local_time);

CREATE TABLE monthly_facts (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    month_key INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    recorded_at_utc TEXT NOT NULL,
    import_id TEXT REFERENCES imported_files (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX ix_monthly_facts_month_key_employee_id_name ON monthly_facts (month_key, employee_id, name);

CREATE TABLE regulations (
    hash TEXT NOT NULL PRIMARY KEY,
    folder TEXT NOT NULL,
    title TEXT NOT NULL,
    files TEXT NOT NULL,
    taken_in_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_regulations_folder ON regulations (folder);

CREATE TABLE regulations_in_force (
    id TEXT NOT NULL PRIMARY KEY,
    hash TEXT NOT NULL REFERENCES regulations (hash) DEFERRABLE INITIALLY DEFERRED,
    from_month_key INTEGER NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_regulations_in_force_from_month_key ON regulations_in_force (from_month_key);

CREATE TABLE calculation_runs (
    id TEXT NOT NULL PRIMARY KEY,
    month_key INTEGER NOT NULL,
    regulation_hash TEXT NOT NULL REFERENCES regulations (hash) DEFERRABLE INITIALLY DEFERRED,
    started_by TEXT NOT NULL,
    started_at_utc TEXT NOT NULL,
    finished_at_utc TEXT,
    state TEXT NOT NULL,
    total INTEGER NOT NULL,
    done INTEGER NOT NULL,
    result_hash TEXT
) STRICT;
CREATE INDEX ix_calculation_runs_month_key_started_at_utc ON calculation_runs (month_key, started_at_utc);

CREATE TABLE slips (
    run_id TEXT NOT NULL REFERENCES calculation_runs (id) DEFERRABLE INITIALLY DEFERRED,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    month_key INTEGER NOT NULL,
    opd_id TEXT NOT NULL,
    state TEXT NOT NULL,
    ceiling INTEGER NOT NULL,
    net INTEGER NOT NULL,
    lines TEXT NOT NULL,
    problem TEXT,
    input_hash TEXT NOT NULL,
    PRIMARY KEY (run_id, employee_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_slips_employee_id_month_key ON slips (employee_id, month_key);

CREATE TABLE year_counters (
    run_id TEXT NOT NULL REFERENCES calculation_runs (id) DEFERRABLE INITIALLY DEFERRED,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    month_key INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (run_id, employee_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_year_counters_employee_id_month_key ON year_counters (employee_id, month_key);
