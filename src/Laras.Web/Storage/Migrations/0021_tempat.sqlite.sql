-- Where people work, which proofs a unit expects, and what the judge of the evidence said about each tap.

CREATE TABLE place_versions (
    id TEXT NOT NULL PRIMARY KEY,
    place_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    unit_id TEXT NOT NULL REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    word TEXT NOT NULL,
    points TEXT NOT NULL,
    radius INTEGER,
    "from" TEXT NOT NULL,
    "to" TEXT,
    reason TEXT NOT NULL,
    written_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    written_by TEXT NOT NULL,
    written_at_utc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_place_versions_place_id_number ON place_versions (place_id, number);
CREATE INDEX ix_place_versions_unit_id ON place_versions (unit_id);

CREATE TABLE place_decisions (
    id TEXT NOT NULL PRIMARY KEY,
    version_id TEXT NOT NULL REFERENCES place_versions (id) DEFERRABLE INITIALLY DEFERRED,
    is_accepted INTEGER NOT NULL,
    reason TEXT NOT NULL,
    decided_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    decided_by TEXT NOT NULL,
    decided_at_utc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_place_decisions_version_id ON place_decisions (version_id);

CREATE TABLE person_places (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    place_id TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    letter TEXT NOT NULL,
    written_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    written_by TEXT NOT NULL,
    written_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_person_places_employee_id ON person_places (employee_id);
CREATE INDEX ix_person_places_place_id ON person_places (place_id);

CREATE TABLE attendance_policies (
    id TEXT NOT NULL PRIMARY KEY,
    unit_id TEXT NOT NULL REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    "from" TEXT NOT NULL,
    location TEXT NOT NULL,
    code TEXT NOT NULL,
    face TEXT NOT NULL,
    kiosk TEXT NOT NULL,
    reason TEXT NOT NULL,
    written_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    written_by TEXT NOT NULL,
    written_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_attendance_policies_unit_id_from ON attendance_policies (unit_id, "from");

CREATE TABLE tap_traces (
    tap_id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL,
    unit_id TEXT,
    device_id TEXT NOT NULL,
    key_hash TEXT NOT NULL,
    run TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    hash TEXT NOT NULL,
    batch INTEGER NOT NULL,
    place INTEGER NOT NULL,
    local_date TEXT NOT NULL,
    at INTEGER NOT NULL,
    latitude TEXT,
    longitude TEXT,
    accuracy INTEGER,
    altitude INTEGER
) STRICT;
CREATE INDEX ix_tap_traces_device_id_sequence ON tap_traces (device_id, sequence);
CREATE INDEX ix_tap_traces_key_hash_at ON tap_traces (key_hash, at);
CREATE INDEX ix_tap_traces_run ON tap_traces (run);
CREATE INDEX ix_tap_traces_employee_id_at ON tap_traces (employee_id, at);
CREATE INDEX ix_tap_traces_unit_id_local_date ON tap_traces (unit_id, local_date);
CREATE INDEX ix_tap_traces_latitude_longitude ON tap_traces (latitude, longitude);

CREATE TABLE tap_judgements (
    id TEXT NOT NULL PRIMARY KEY,
    tap_id TEXT NOT NULL,
    employee_id TEXT NOT NULL,
    local_date TEXT NOT NULL,
    rules TEXT NOT NULL,
    input_hash TEXT NOT NULL,
    score INTEGER NOT NULL,
    standing TEXT NOT NULL,
    is_position_sound INTEGER NOT NULL,
    verdicts TEXT NOT NULL,
    judged_at_utc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_tap_judgements_tap_id_rules_input_hash ON tap_judgements (tap_id, rules, input_hash);
CREATE INDEX ix_tap_judgements_employee_id_local_date ON tap_judgements (employee_id, local_date);
CREATE INDEX ix_tap_judgements_local_date_standing ON tap_judgements (local_date, standing);

CREATE TABLE tap_answers (
    id TEXT NOT NULL PRIMARY KEY,
    tap_id TEXT NOT NULL,
    employee_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    note TEXT,
    answered_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_tap_answers_tap_id ON tap_answers (tap_id);
CREATE INDEX ix_tap_answers_employee_id ON tap_answers (employee_id);

CREATE TABLE shared_devices (
    id TEXT NOT NULL PRIMARY KEY,
    device_id TEXT NOT NULL,
    is_shared INTEGER NOT NULL,
    reason TEXT NOT NULL,
    written_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    written_by TEXT NOT NULL,
    written_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_shared_devices_device_id ON shared_devices (device_id);
