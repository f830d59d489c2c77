-- Who opened whose record, and by which code a printed paper can be asked for. Rows are added, never changed.

CREATE TABLE record_views (
    id TEXT NOT NULL PRIMARY KEY,
    viewer_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    viewer TEXT NOT NULL,
    roles TEXT NOT NULL,
    subject_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    page TEXT NOT NULL,
    at_utc TEXT NOT NULL,
    purpose TEXT
) STRICT;
CREATE INDEX ix_record_views_subject_id_at_utc ON record_views (subject_id, at_utc);
CREATE INDEX ix_record_views_viewer_id_at_utc ON record_views (viewer_id, at_utc);

CREATE TABLE proof_codes (
    code TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    of_id TEXT NOT NULL,
    employee_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    made_at_utc TEXT NOT NULL
) STRICT;
