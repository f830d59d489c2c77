-- Objections with their answers, and corrections of a day that one person proposes and another confirms.

CREATE TABLE objections (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    month_key integer NOT NULL,
    date date,
    line text COLLATE "C",
    about text COLLATE "C" NOT NULL,
    instance integer NOT NULL,
    appeal_of uuid REFERENCES objections (id) DEFERRABLE INITIALLY DEFERRED,
    reason text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    written_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    written_by text COLLATE "C" NOT NULL,
    written_at_utc timestamp with time zone NOT NULL,
    last_day date NOT NULL,
    first_decider_id uuid REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX ix_objections_employee_id_month_key_about_instance ON objections (employee_id, month_key, about, instance);
CREATE INDEX ix_objections_month_key ON objections (month_key);

CREATE TABLE objection_answers (
    id uuid NOT NULL PRIMARY KEY,
    objection_id uuid NOT NULL REFERENCES objections (id) DEFERRABLE INITIALLY DEFERRED,
    outcome text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    decided_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    decided_by text COLLATE "C" NOT NULL,
    decided_at_utc timestamp with time zone NOT NULL,
    correction_id uuid REFERENCES day_corrections (id) DEFERRABLE INITIALLY DEFERRED,
    before text COLLATE "C",
    after text COLLATE "C"
);
CREATE UNIQUE INDEX ix_objection_answers_objection_id ON objection_answers (objection_id);

CREATE TABLE correction_proposals (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    date date NOT NULL,
    came_at integer,
    left_at integer,
    status text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    before text COLLATE "C" NOT NULL,
    proposed_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    proposed_by text COLLATE "C" NOT NULL,
    proposed_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_correction_proposals_employee_id_date ON correction_proposals (employee_id, date);
CREATE INDEX ix_correction_proposals_proposed_at_utc ON correction_proposals (proposed_at_utc);

CREATE TABLE correction_decisions (
    id uuid NOT NULL PRIMARY KEY,
    proposal_id uuid NOT NULL REFERENCES correction_proposals (id) DEFERRABLE INITIALLY DEFERRED,
    verdict text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    decided_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    decided_by text COLLATE "C" NOT NULL,
    decided_at_utc timestamp with time zone NOT NULL,
    correction_id uuid REFERENCES day_corrections (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX ix_correction_decisions_proposal_id ON correction_decisions (proposal_id);
