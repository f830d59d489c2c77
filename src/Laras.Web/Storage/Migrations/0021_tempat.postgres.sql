-- Where people work, which proofs a unit expects, and what the judge of the evidence said about each tap.

CREATE TABLE place_versions (
    id uuid NOT NULL PRIMARY KEY,
    place_id uuid NOT NULL,
    number integer NOT NULL,
    unit_id uuid NOT NULL REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    name text COLLATE "C" NOT NULL,
    word text COLLATE "C" NOT NULL,
    points text COLLATE "C" NOT NULL,
    radius integer,
    "from" date NOT NULL,
    "to" date,
    reason text COLLATE "C" NOT NULL,
    written_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    written_by text COLLATE "C" NOT NULL,
    written_at_utc timestamp with time zone NOT NULL
);
CREATE UNIQUE INDEX ix_place_versions_place_id_number ON place_versions (place_id, number);
CREATE INDEX ix_place_versions_unit_id ON place_versions (unit_id);

CREATE TABLE place_decisions (
    id uuid NOT NULL PRIMARY KEY,
    version_id uuid NOT NULL REFERENCES place_versions (id) DEFERRABLE INITIALLY DEFERRED,
    is_accepted boolean NOT NULL,
    reason text COLLATE "C" NOT NULL,
    decided_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    decided_by text COLLATE "C" NOT NULL,
    decided_at_utc timestamp with time zone NOT NULL
);
CREATE UNIQUE INDEX ix_place_decisions_version_id ON place_decisions (version_id);

CREATE TABLE person_places (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    place_id uuid NOT NULL,
    "from" date NOT NULL,
    "to" date,
    letter text COLLATE "C" NOT NULL,
    written_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    written_by text COLLATE "C" NOT NULL,
    written_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_person_places_employee_id ON person_places (employee_id);
CREATE INDEX ix_person_places_place_id ON person_places (place_id);

CREATE TABLE attendance_policies (
    id uuid NOT NULL PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    "from" date NOT NULL,
    location text COLLATE "C" NOT NULL,
    code text COLLATE "C" NOT NULL,
    face text COLLATE "C" NOT NULL,
    kiosk text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    written_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    written_by text COLLATE "C" NOT NULL,
    written_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_attendance_policies_unit_id_from ON attendance_policies (unit_id, "from");

CREATE TABLE tap_traces (
    tap_id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL,
    unit_id uuid,
    device_id uuid NOT NULL,
    key_hash text COLLATE "C" NOT NULL,
    run text COLLATE "C" NOT NULL,
    sequence bigint NOT NULL,
    hash text COLLATE "C" NOT NULL,
    batch bigint NOT NULL,
    place integer NOT NULL,
    local_date date NOT NULL,
    at bigint NOT NULL,
    latitude text COLLATE "C",
    longitude text COLLATE "C",
    accuracy bigint,
    altitude bigint
);
CREATE INDEX ix_tap_traces_device_id_sequence ON tap_traces (device_id, sequence);
CREATE INDEX ix_tap_traces_key_hash_at ON tap_traces (key_hash, at);
CREATE INDEX ix_tap_traces_run ON tap_traces (run);
CREATE INDEX ix_tap_traces_employee_id_at ON tap_traces (employee_id, at);
CREATE INDEX ix_tap_traces_unit_id_local_date ON tap_traces (unit_id, local_date);
CREATE INDEX ix_tap_traces_latitude_longitude ON tap_traces (latitude, longitude);

CREATE TABLE tap_judgements (
    id uuid NOT NULL PRIMARY KEY,
    tap_id uuid NOT NULL,
    employee_id uuid NOT NULL,
    local_date date NOT NULL,
    rules text COLLATE "C" NOT NULL,
    input_hash text COLLATE "C" NOT NULL,
    score integer NOT NULL,
    standing text COLLATE "C" NOT NULL,
    is_position_sound boolean NOT NULL,
    verdicts text COLLATE "C" NOT NULL,
    judged_at_utc timestamp with time zone NOT NULL
);
CREATE UNIQUE INDEX ix_tap_judgements_tap_id_rules_input_hash ON tap_judgements (tap_id, rules, input_hash);
CREATE INDEX ix_tap_judgements_employee_id_local_date ON tap_judgements (employee_id, local_date);
CREATE INDEX ix_tap_judgements_local_date_standing ON tap_judgements (local_date, standing);

CREATE TABLE tap_answers (
    id uuid NOT NULL PRIMARY KEY,
    tap_id uuid NOT NULL,
    employee_id uuid NOT NULL,
    answer text COLLATE "C" NOT NULL,
    note text COLLATE "C",
    answered_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_tap_answers_tap_id ON tap_answers (tap_id);
CREATE INDEX ix_tap_answers_employee_id ON tap_answers (employee_id);

CREATE TABLE shared_devices (
    id uuid NOT NULL PRIMARY KEY,
    device_id uuid NOT NULL,
    is_shared boolean NOT NULL,
    reason text COLLATE "C" NOT NULL,
    written_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    written_by text COLLATE "C" NOT NULL,
    written_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_shared_devices_device_id ON shared_devices (device_id);
