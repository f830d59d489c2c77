-- What superiors say about the days of their people, what these answer, and what the desk finds about doubtful taps.

CREATE TABLE day_reviews (
    id uuid NOT NULL PRIMARY KEY,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    date date NOT NULL,
    verdict text COLLATE "C" NOT NULL,
    ready text COLLATE "C",
    text text COLLATE "C" NOT NULL,
    seen text COLLATE "C" NOT NULL,
    withdraws uuid REFERENCES day_reviews (id) DEFERRABLE INITIALLY DEFERRED,
    decided_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    decided_by text COLLATE "C" NOT NULL,
    said_at_utc timestamp with time zone NOT NULL,
    recorded_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_day_reviews_employee_id_date ON day_reviews (employee_id, date);
CREATE INDEX ix_day_reviews_decided_by_id_recorded_at_utc ON day_reviews (decided_by_id, recorded_at_utc);

CREATE TABLE review_answers (
    id uuid NOT NULL PRIMARY KEY,
    review_id uuid NOT NULL REFERENCES day_reviews (id) DEFERRABLE INITIALLY DEFERRED,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    text text COLLATE "C" NOT NULL,
    answered_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_review_answers_review_id ON review_answers (review_id);

CREATE TABLE tap_findings (
    id uuid NOT NULL PRIMARY KEY,
    tap_id uuid NOT NULL,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    date date NOT NULL,
    finding text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    found_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    found_by text COLLATE "C" NOT NULL,
    found_at_utc timestamp with time zone NOT NULL
);
CREATE UNIQUE INDEX ix_tap_findings_tap_id_found_by_id ON tap_findings (tap_id, found_by_id);
CREATE INDEX ix_tap_findings_employee_id_date ON tap_findings (employee_id, date);
