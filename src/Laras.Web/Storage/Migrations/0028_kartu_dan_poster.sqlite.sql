-- A poster ends on a day, and somebody says what became of a card that a kiosk could not name, or of a tap that was set
-- aside: tap_id is an id of one of the two.

ALTER TABLE place_posters ADD COLUMN ended_from TEXT;

CREATE TABLE unsettled_answers (
    id TEXT NOT NULL PRIMARY KEY,
    tap_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    note TEXT,
    written_by_id TEXT NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    written_by TEXT NOT NULL,
    written_at_utc TEXT NOT NULL
) STRICT;
CREATE INDEX ix_unsettled_answers_tap_id ON unsettled_answers (tap_id);
