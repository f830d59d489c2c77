-- A role that is taken back, and roles that need a second person before they are given. Facts are only added.

CREATE TABLE role_grant_ends (
    id uuid NOT NULL PRIMARY KEY,
    grant_id uuid NOT NULL REFERENCES role_grants (id) DEFERRABLE INITIALLY DEFERRED,
    last_day date NOT NULL,
    letter text COLLATE "C" NOT NULL,
    ended_by_id uuid REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    ended_by text COLLATE "C" NOT NULL,
    ended_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_role_grant_ends_grant_id ON role_grant_ends (grant_id);

CREATE TABLE role_proposals (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    role text COLLATE "C" NOT NULL,
    unit_id uuid REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    letter text COLLATE "C" NOT NULL,
    "from" date NOT NULL,
    "to" date,
    proposed_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    proposed_by text COLLATE "C" NOT NULL,
    proposed_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_role_proposals_employee_id ON role_proposals (employee_id);

CREATE TABLE role_decisions (
    id uuid NOT NULL PRIMARY KEY,
    proposal_id uuid NOT NULL REFERENCES role_proposals (id) DEFERRABLE INITIALLY DEFERRED,
    is_agreed boolean NOT NULL,
    decided_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    decided_by text COLLATE "C" NOT NULL,
    decided_at_utc timestamp with time zone NOT NULL
);
CREATE UNIQUE INDEX ix_role_decisions_proposal_id ON role_decisions (proposal_id);
