-- Days that went one step up for want of a decision, and places that were proposed from an accepted tap.

CREATE TABLE raised_days (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    from_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    "from" TEXT NOT NULL,
    to_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    "to" TEXT NOT NULL,
    doubts TEXT NOT NULL,
    raised_at_utc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_raised_days_employee_id_date ON raised_days (employee_id, date);
CREATE INDEX ix_raised_days_from_id ON raised_days (from_id);
CREATE INDEX ix_raised_days_to_id ON raised_days (to_id);

CREATE TABLE spot_proposals (
    id TEXT NOT NULL PRIMARY KEY REFERENCES place_versions (id) DEFERRABLE INITIALLY DEFERRED,
    place_id TEXT NOT NULL,
    tap_id TEXT NOT NULL,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    is_for_person INTEGER NOT NULL,
    proposed_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_spot_proposals_place_id ON spot_proposals (place_id);
CREATE INDEX ix_spot_proposals_tap_id ON spot_proposals (tap_id);
CREATE INDEX ix_spot_proposals_employee_id ON spot_proposals (employee_id);
