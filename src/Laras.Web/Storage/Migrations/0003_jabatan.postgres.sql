-- Posts with their superiors, people who stand in for a head, status and grade by date, and contracts of people without NIP.

CREATE TABLE posts (
    id uuid NOT NULL PRIMARY KEY,
    code text COLLATE "C" NOT NULL,
    unit_id uuid NOT NULL REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    title text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    class integer NOT NULL,
    superior_id uuid REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED,
    seats integer NOT NULL,
    "from" date NOT NULL,
    "to" date
);
CREATE UNIQUE INDEX ix_posts_code ON posts (code);
CREATE INDEX ix_posts_unit_id ON posts (unit_id);
CREATE INDEX ix_posts_superior_id ON posts (superior_id);

ALTER TABLE placements ADD COLUMN post_id uuid REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX ix_placements_post_id ON placements (post_id);
CREATE INDEX ix_placements_supervisor_id ON placements (supervisor_id);

CREATE TABLE acting_assignments (
    id uuid NOT NULL PRIMARY KEY,
    post_id uuid REFERENCES posts (id) DEFERRABLE INITIALLY DEFERRED,
    replaced_id uuid REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    acting_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    kind text COLLATE "C" NOT NULL,
    letter text COLLATE "C" NOT NULL,
    "from" date NOT NULL,
    "to" date NOT NULL,
    replaces_id uuid REFERENCES acting_assignments (id) DEFERRABLE INITIALLY DEFERRED,
    recorded_by_id uuid,
    recorded_by text COLLATE "C" NOT NULL,
    recorded_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_acting_assignments_to ON acting_assignments ("to");
CREATE UNIQUE INDEX ix_acting_assignments_replaces_id ON acting_assignments (replaces_id);

CREATE TABLE employment_terms (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    kind text COLLATE "C" NOT NULL,
    contract_kind text COLLATE "C",
    grade text COLLATE "C",
    "from" date NOT NULL,
    "to" date
);
CREATE UNIQUE INDEX ix_employment_terms_employee_id_from ON employment_terms (employee_id, "from");

ALTER TABLE employees ADD COLUMN contract_kind text COLLATE "C";
ALTER TABLE employees ADD COLUMN nik_hash text COLLATE "C";
CREATE UNIQUE INDEX ix_employees_nik_hash ON employees (nik_hash);
