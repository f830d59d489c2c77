-- The closing of a month: numbered steps, the facts each slip was computed from, later differences, held slips,
-- and who asked to open locked data again.

ALTER TABLE month_transitions ADD COLUMN number integer NOT NULL DEFAULT 1;
ALTER TABLE month_transitions ADD COLUMN notes text COLLATE "C";
CREATE UNIQUE INDEX ix_month_transitions_month_key_number ON month_transitions (month_key, number);

CREATE TABLE slip_facts (
    run_id uuid NOT NULL REFERENCES calculation_runs (id) DEFERRABLE INITIALLY DEFERRED,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    packed bytea NOT NULL,
    PRIMARY KEY (run_id, employee_id)
);

CREATE TABLE differences (
    run_id uuid NOT NULL REFERENCES calculation_runs (id) DEFERRABLE INITIALLY DEFERRED,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    about_month_key integer NOT NULL,
    position integer NOT NULL,
    line text COLLATE "C" NOT NULL,
    amount bigint NOT NULL,
    original_run_id uuid NOT NULL REFERENCES calculation_runs (id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (run_id, employee_id, about_month_key, position)
);
CREATE INDEX ix_differences_employee_id_about_month_key ON differences (employee_id, about_month_key);

CREATE TABLE slip_holds (
    id uuid NOT NULL PRIMARY KEY,
    month_key integer NOT NULL,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    number integer NOT NULL,
    kind text COLLATE "C" NOT NULL,
    role text COLLATE "C",
    reason text COLLATE "C" NOT NULL,
    by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    by text COLLATE "C" NOT NULL,
    at_utc timestamp with time zone NOT NULL
);
CREATE UNIQUE INDEX ix_slip_holds_month_key_employee_id_number ON slip_holds (month_key, employee_id, number);

CREATE TABLE reopening_requests (
    id uuid NOT NULL PRIMARY KEY,
    transition_id uuid NOT NULL REFERENCES month_transitions (id) DEFERRABLE INITIALLY DEFERRED,
    month_key integer NOT NULL,
    by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    by text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    at_utc timestamp with time zone NOT NULL
);
CREATE UNIQUE INDEX ix_reopening_requests_transition_id ON reopening_requests (transition_id);
