-- Who opened whose record, and by which code a printed paper can be asked for. Rows are added, never changed.

CREATE TABLE record_views (
    id uuid NOT NULL PRIMARY KEY,
    viewer_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    viewer text COLLATE "C" NOT NULL,
    roles text COLLATE "C" NOT NULL,
    subject_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    page text COLLATE "C" NOT NULL,
    at_utc timestamp with time zone NOT NULL,
    purpose text COLLATE "C"
);
CREATE INDEX ix_record_views_subject_id_at_utc ON record_views (subject_id, at_utc);
CREATE INDEX ix_record_views_viewer_id_at_utc ON record_views (viewer_id, at_utc);

CREATE TABLE proof_codes (
    code text COLLATE "C" NOT NULL PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    of_id uuid NOT NULL,
    employee_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    made_at_utc timestamp with time zone NOT NULL
);
