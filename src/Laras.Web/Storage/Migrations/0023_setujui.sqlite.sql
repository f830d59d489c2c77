-- What superiors say about the days of their people, what these answer, and what the desk finds about doubtful taps.

CREATE TABLE day_reviews (
    id TEXT NOT NULL PRIMARY KEY,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    verdict TEXT NOT NULL,
    ready TEXT,
    text TEXT NOT NULL,
    seen TEXT NOT NULL,
    withdraws TEXT REFERENCES day_reviews (id) DEFERRABLE INITIALLY DEFERRED,
    decided_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    decided_by TEXT NOT NULL,
    said_at_utc TEXT NOT NULL,
    recorded_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_day_reviews_employee_id_date ON day_reviews (employee_id, date);
CREATE INDEX ix_day_reviews_decided_by_id_recorded_at_utc ON day_reviews (decided_by_id, recorded_at_utc);

CREATE TABLE review_answers (
    id TEXT NOT NULL PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES day_reviews (id) DEFERRABLE INITIALLY DEFERRED,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL,
    answered_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_review_answers_review_id ON review_answers (review_id);

CREATE TABLE tap_findings (
    id TEXT NOT NULL PRIMARY KEY,
    tap_id TEXT NOT NULL,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    finding TEXT NOT NULL,
    reason TEXT NOT NULL,
    found_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    found_by TEXT NOT NULL,
    found_at_utc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ix_tap_findings_tap_id_found_by_id ON tap_findings (tap_id, found_by_id);
CREATE INDEX ix_tap_findings_employee_id_date ON tap_findings (employee_id, date);
