-- Text is collated "C" so that this engine sorts as the embedded one does. Foreign keys are checked at commit:
-- a whole import is one transaction, and its rows come in any order.

CREATE TABLE settings (
    name text COLLATE "C" NOT NULL PRIMARY KEY,
    value text COLLATE "C" NOT NULL
);

CREATE TABLE units (
    id uuid NOT NULL PRIMARY KEY,
    code text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    parent_id uuid REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    kind text COLLATE "C" NOT NULL,
    zone integer NOT NULL
);
CREATE UNIQUE INDEX ix_units_code ON units (code);

CREATE TABLE employees (
    id uuid NOT NULL PRIMARY KEY,
    nip text COLLATE "C",
    local_id text COLLATE "C",
    name text COLLATE "C" NOT NULL,
    birth_date date,
    sex text COLLATE "C",
    kind text COLLATE "C" NOT NULL,
    grade text COLLATE "C",
    started_on date,
    ends_on date
);
CREATE UNIQUE INDEX ix_employees_nip ON employees (nip);
CREATE UNIQUE INDEX ix_employees_local_id ON employees (local_id);
CREATE INDEX ix_employees_name ON employees (name);

CREATE TABLE placements (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    unit_id uuid NOT NULL REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    post text COLLATE "C" NOT NULL,
    post_class integer NOT NULL,
    post_kind text COLLATE "C" NOT NULL,
    supervisor_id uuid REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    work_pattern text COLLATE "C" NOT NULL,
    "from" date NOT NULL,
    "to" date
);
CREATE UNIQUE INDEX ix_placements_employee_id_from ON placements (employee_id, "from");
CREATE INDEX ix_placements_unit_id ON placements (unit_id);

CREATE TABLE holidays (
    id uuid NOT NULL PRIMARY KEY,
    date date NOT NULL,
    kind text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    decree text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX ix_holidays_date_kind ON holidays (date, kind);

CREATE TABLE special_periods (
    id uuid NOT NULL PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    decree text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX ix_special_periods_kind_from ON special_periods (kind, "from");

CREATE TABLE work_pattern_days (
    id uuid NOT NULL PRIMARY KEY,
    pattern text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    weekday integer,
    ramadan boolean NOT NULL,
    starts time without time zone NOT NULL,
    ends time without time zone NOT NULL,
    break_minutes integer NOT NULL,
    opens_minutes_before integer NOT NULL,
    closes_minutes_after integer NOT NULL,
    "from" date NOT NULL,
    "to" date
);
CREATE INDEX ix_work_pattern_days_pattern_weekday_ramadan_from ON work_pattern_days (pattern, weekday, ramadan, "from");

CREATE TABLE imported_files (
    id uuid NOT NULL PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    file_name text COLLATE "C" NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    bytes bigint NOT NULL,
    imported_by text COLLATE "C" NOT NULL,
    imported_at_utc timestamp with time zone NOT NULL,
    accepted integer NOT NULL,
    duplicates integer NOT NULL,
    quarantined integer NOT NULL,
    grammar text COLLATE "C",
    zone integer
);
CREATE INDEX ix_imported_files_sha256 ON imported_files (sha256);
CREATE INDEX ix_imported_files_imported_at_utc ON imported_files (imported_at_utc);

CREATE TABLE quarantined_rows (
    id uuid NOT NULL PRIMARY KEY,
    import_id uuid NOT NULL REFERENCES imported_files (id) DEFERRABLE INITIALLY DEFERRED,
    line integer NOT NULL,
    raw text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    sentence text COLLATE "C" NOT NULL,
    device text COLLATE "C",
    pin text COLLATE "C",
    verify integer,
    local_time timestamp without time zone,
    state text COLLATE "C" NOT NULL,
    settled_by text COLLATE "C",
    settled_at_utc timestamp with time zone,
    note text COLLATE "C"
);
CREATE INDEX ix_quarantined_rows_state_reason ON quarantined_rows (state, reason);
CREATE INDEX ix_quarantined_rows_import_id_line ON quarantined_rows (import_id, line);
CREATE INDEX ix_quarantined_rows_device_pin ON quarantined_rows (device, pin);

CREATE TABLE device_pins (
    id uuid NOT NULL PRIMARY KEY,
    device text COLLATE "C" NOT NULL,
    pin text COLLATE "C" NOT NULL,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    mapped_at_utc timestamp with time zone NOT NULL,
    mapped_by text COLLATE "C" NOT NULL
);
CREATE UNIQUE INDEX ix_device_pins_device_pin ON device_pins (device, pin);

CREATE TABLE roster_days (
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    date date NOT NULL,
    pattern text COLLATE "C",
    import_id uuid REFERENCES imported_files (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (employee_id, date)
);

CREATE TABLE absences (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    "from" date NOT NULL,
    "to" date NOT NULL,
    status text COLLATE "C" NOT NULL,
    document text COLLATE "C" NOT NULL,
    import_id uuid REFERENCES imported_files (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_absences_employee_id_from ON absences (employee_id, "from");

CREATE TABLE clock_events (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    intent text COLLATE "C" NOT NULL,
    tap_utc timestamp with time zone NOT NULL,
    local_date date NOT NULL,
    local_time time without time zone NOT NULL,
    zone integer NOT NULL,
    channel text COLLATE "C" NOT NULL,
    device text COLLATE "C",
    evidence text COLLATE "C" NOT NULL,
    import_id uuid REFERENCES imported_files (id) DEFERRABLE INITIALLY DEFERRED,
    import_line integer,
    received_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_clock_events_employee_id_local_date ON clock_events (employee_id, local_date);
CREATE INDEX ix_clock_events_local_date_local_time ON clock_events (local_date, local_time);

CREATE TABLE monthly_facts (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    month_key integer NOT NULL,
    name text COLLATE "C" NOT NULL,
    value text COLLATE "C" NOT NULL,
    recorded_at_utc timestamp with time zone NOT NULL,
    import_id uuid REFERENCES imported_files (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_monthly_facts_month_key_employee_id_name ON monthly_facts (month_key, employee_id, name);

CREATE TABLE regulations (
    hash text COLLATE "C" NOT NULL PRIMARY KEY,
    folder text COLLATE "C" NOT NULL,
    title text COLLATE "C" NOT NULL,
    files text COLLATE "C" NOT NULL,
    taken_in_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_regulations_folder ON regulations (folder);

CREATE TABLE regulations_in_force (
    id uuid NOT NULL PRIMARY KEY,
    hash text COLLATE "C" NOT NULL REFERENCES regulations (hash) DEFERRABLE INITIALLY DEFERRED,
    from_month_key integer NOT NULL,
    decided_by text COLLATE "C" NOT NULL,
    decided_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_regulations_in_force_from_month_key ON regulations_in_force (from_month_key);

CREATE TABLE calculation_runs (
    id uuid NOT NULL PRIMARY KEY,
    month_key integer NOT NULL,
    regulation_hash text COLLATE "C" NOT NULL REFERENCES regulations (hash) DEFERRABLE INITIALLY DEFERRED,
    started_by text COLLATE "C" NOT NULL,
    started_at_utc timestamp with time zone NOT NULL,
    finished_at_utc timestamp with time zone,
    state text COLLATE "C" NOT NULL,
    total integer NOT NULL,
    done integer NOT NULL,
    result_hash text COLLATE "C"
);
CREATE INDEX ix_calculation_runs_month_key_started_at_utc ON calculation_runs (month_key, started_at_utc);

CREATE TABLE slips (
    run_id uuid NOT NULL REFERENCES calculation_runs (id) DEFERRABLE INITIALLY DEFERRED,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    month_key integer NOT NULL,
    opd_id uuid NOT NULL,
    state text COLLATE "C" NOT NULL,
    ceiling bigint NOT NULL,
    net bigint NOT NULL,
    lines text COLLATE "C" NOT NULL,
    problem text COLLATE "C",
    input_hash text COLLATE "C" NOT NULL,
    PRIMARY KEY (run_id, employee_id)
);
CREATE INDEX ix_slips_employee_id_month_key ON slips (employee_id, month_key);

CREATE TABLE year_counters (
    run_id uuid NOT NULL REFERENCES calculation_runs (id) DEFERRABLE INITIALLY DEFERRED,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    month_key integer NOT NULL,
    name text COLLATE "C" NOT NULL,
    value numeric NOT NULL,
    PRIMARY KEY (run_id, employee_id, name)
);
CREATE INDEX ix_year_counters_employee_id_month_key ON year_counters (employee_id, month_key);
