-- Who holds which role, what was done by whom, in which state a month is, and what people decided about single days.

CREATE TABLE role_grants (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    role text COLLATE "C" NOT NULL,
    unit_id uuid REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    letter text COLLATE "C" NOT NULL,
    "from" date NOT NULL,
    "to" date,
    granted_by text COLLATE "C" NOT NULL,
    granted_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_role_grants_employee_id ON role_grants (employee_id);

CREATE TABLE journal_entries (
    id uuid NOT NULL PRIMARY KEY,
    at_utc timestamp with time zone NOT NULL,
    kind text COLLATE "C" NOT NULL,
    author_id uuid,
    author text COLLATE "C" NOT NULL,
    subject_id uuid,
    about text COLLATE "C",
    sentence text COLLATE "C" NOT NULL,
    before text COLLATE "C",
    after text COLLATE "C",
    row_table text COLLATE "C",
    rows bytea,
    hash text COLLATE "C" NOT NULL
);
CREATE INDEX ix_journal_entries_subject_id ON journal_entries (subject_id);
CREATE INDEX ix_journal_entries_author_id ON journal_entries (author_id);
CREATE INDEX ix_journal_entries_at_utc ON journal_entries (at_utc);

CREATE TABLE month_transitions (
    id uuid NOT NULL PRIMARY KEY,
    month_key integer NOT NULL,
    "from" text COLLATE "C" NOT NULL,
    "to" text COLLATE "C" NOT NULL,
    by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    by text COLLATE "C" NOT NULL,
    second_id uuid REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    at_utc timestamp with time zone NOT NULL,
    reason text COLLATE "C",
    run_id uuid REFERENCES calculation_runs (id) DEFERRABLE INITIALLY DEFERRED,
    input_hash text COLLATE "C",
    regulation_hash text COLLATE "C",
    result_hash text COLLATE "C"
);
CREATE INDEX ix_month_transitions_month_key ON month_transitions (month_key);

CREATE TABLE day_corrections (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    date date NOT NULL,
    came_at integer,
    left_at integer,
    status text COLLATE "C",
    reason text COLLATE "C" NOT NULL,
    decided_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    decided_by text COLLATE "C" NOT NULL,
    decided_at_utc timestamp with time zone NOT NULL,
    objection_id uuid
);
CREATE INDEX ix_day_corrections_employee_id_date ON day_corrections (employee_id, date);
