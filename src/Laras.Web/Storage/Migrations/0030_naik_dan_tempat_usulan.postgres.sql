-- Days that went one step up for want of a decision, and places that were proposed from an accepted tap.

CREATE TABLE raised_days (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    date date NOT NULL,
    from_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    "from" text COLLATE "C" NOT NULL,
    to_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    "to" text COLLATE "C" NOT NULL,
    doubts text COLLATE "C" NOT NULL,
    raised_at_utc timestamp with time zone NOT NULL
);
CREATE UNIQUE INDEX ix_raised_days_employee_id_date ON raised_days (employee_id, date);
CREATE INDEX ix_raised_days_from_id ON raised_days (from_id);
CREATE INDEX ix_raised_days_to_id ON raised_days (to_id);

CREATE TABLE spot_proposals (
    id uuid NOT NULL PRIMARY KEY REFERENCES place_versions (id) DEFERRABLE INITIALLY DEFERRED,
    place_id uuid NOT NULL,
    tap_id uuid NOT NULL,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    is_for_person boolean NOT NULL,
    proposed_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_spot_proposals_place_id ON spot_proposals (place_id);
CREATE INDEX ix_spot_proposals_tap_id ON spot_proposals (tap_id);
CREATE INDEX ix_spot_proposals_employee_id ON spot_proposals (employee_id);
