-- Posts with their superiors, people who stand in for a head, status and grade by date, and contracts of people without NIP.

CREATE TABLE posts (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL,
    unit_id TEXT NOT NULL REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    class INTEGER NOT NULL,
    superior_id TEXT REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED,
    seats INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT
) STRICT;
CREATE UNIQUE INDEX ix_posts_code ON posts (code);
CREATE INDEX ix_posts_unit_id ON posts (unit_id);
CREATE INDEX ix_posts_superior_id ON posts (superior_id);

ALTER TABLE placements ADD COLUMN post_id TEXT REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX ix_placements_post_id ON placements (post_id);
CREATE INDEX ix_placements_supervisor_id ON placements (supervisor_id);

CREATE TABLE acting_assignments (
    id TEXT NOT NULL PRIMARY KEY,
    post_id TEXT REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED,
    replaced_id TEXT REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    acting_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    letter TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    replaces_id TEXT REFERENCES acting_assignments (id) DEFERRABLE INITIALLY DEFERRED,
    recorded_by_id TEXT,
    recorded_by TEXT NOT NULL,
    recorded_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_acting_assignments_to ON acting_assignments ("to");
CREATE UNIQUE INDEX ix_acting_assignments_replaces_id ON acting_assignments (replaces_id);

CREATE TABLE employment_terms (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    contract_kind TEXT,
    grade TEXT,
    "from" TEXT NOT NULL,
    "to" TEXT
) STRICT;
CREATE UNIQUE INDEX ix_employment_terms_employee_id_from ON employment_terms (employee_id, "from");

ALTER TABLE employees ADD COLUMN contract_kind TEXT;
ALTER TABLE employees ADD COLUMN nik_hash TEXT;
CREATE UNIQUE INDEX ix_employees_nik_hash ON employees (nik_hash);
