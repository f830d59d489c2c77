-- A poster ends on a day, and somebody says what became of a card that a kiosk could not name, or of a tap that was set
-- aside: tap_id is an id of one of the two.

ALTER TABLE place_posters ADD COLUMN ended_from date;

CREATE TABLE unsettled_answers (
    id uuid NOT NULL PRIMARY KEY,
    tap_id uuid NOT NULL,
    answer text COLLATE "C" NOT NULL,
    note text COLLATE "C",
    written_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    written_by text COLLATE "C" NOT NULL,
    written_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_unsettled_answers_tap_id ON unsettled_answers (tap_id);
