-- A role that is taken back, and roles that need a second person before they are given. Facts are only added.

CREATE TABLE role_grant_ends (
    id TEXT NOT NULL PRIMARY KEY,
    grant_id TEXT NOT NULL REFERENCES role_grants (id) DEFERRABLE INITIALLY DEFERRED,
    last_day TEXT NOT NULL,
    letter TEXT NOT NULL,
    ended_by_id TEXT REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    ended_by TEXT NOT NULL,
    ended_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_role_grant_ends_grant_id ON role_grant_ends (grant_id);

CREATE TABLE role_proposals (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    role TEXT NOT NULL,
    unit_id TEXT REFERENCES units (id) DEFERRABLE INITIALLY DEFERRED,
    letter TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    proposed_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    proposed_by TEXT NOT NULL,
    proposed_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_role_proposals_employee_id ON role_proposals (employee_id);

CREATE TABLE role_decisions (
    id TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL REFERENCES role_proposals (id) DEFERRABLE INITIALLY DEFERRED,
    is_agreed INTEGER NOT NULL,
    decided_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    decided_by TEXT NOT NULL,
    decided_at_utc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_role_decisions_proposal_id ON role_decisions (proposal_id);
