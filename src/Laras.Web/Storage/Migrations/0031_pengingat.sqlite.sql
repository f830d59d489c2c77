-- Who wants to be reminded of coming and leaving.

CREATE TABLE reminder_wishes (
    employee_id TEXT NOT NULL PRIMARY KEY REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    since_utc TEXT NOT NULL
) STRICT;
