-- Objections with their answers, and corrections of a day that one person proposes and another confirms.

CREATE TABLE objections (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    month_key INTEGER NOT NULL,
    date TEXT,
    line TEXT,
    about TEXT NOT NULL,
    instance INTEGER NOT NULL,
    appeal_of TEXT REFERENCES objections (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    written_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    written_by TEXT NOT NULL,
    written_at_utc TEXT NOT NULL,
    last_day TEXT NOT NULL,
    first_decider_id TEXT REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX ix_objections_employee_id_month_key_about_instance ON objections (employee_id, month_key, about, instance);
CREATE INDEX ix_objections_month_key ON objections (month_key);

CREATE TABLE objection_answers (
    id TEXT NOT NULL PRIMARY KEY,
    objection_id TEXT NOT NULL REFERENCES objections (id) DEFERRABLE INITIALLY DEFERRED,
    outcome TEXT NOT NULL,
    text TEXT NOT NULL,
    decided_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    decided_by TEXT NOT NULL,
    decided_at_utc TEXT NOT NULL,
    correction_id TEXT REFERENCES day_corrections (id) DEFERRABLE INITIALLY DEFERRED,
    before TEXT,
    after TEXT
) STRICT;
CREATE UNIQUE INDEX ix_objection_answers_objection_id ON objection_answers (objection_id);

CREATE TABLE correction_proposals (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    came_at INTEGER,
    left_at INTEGER,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    before TEXT NOT NULL,
    proposed_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    proposed_by TEXT NOT NULL,
    proposed_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_correction_proposals_employee_id_date ON correction_proposals (employee_id, date);
CREATE INDEX ix_correction_proposals_proposed_at_utc ON correction_proposals (proposed_at_utc);

CREATE TABLE correction_decisions (
    id TEXT NOT NULL PRIMARY KEY,
    proposal_id TEXT NOT NULL REFERENCES correction_proposals (id) DEFERRABLE INITIALLY DEFERRED,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    decided_by TEXT NOT NULL,
    decided_at_utc TEXT NOT NULL,
    correction_id TEXT REFERENCES day_corrections (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX ix_correction_decisions_proposal_id ON correction_decisions (proposal_id);
