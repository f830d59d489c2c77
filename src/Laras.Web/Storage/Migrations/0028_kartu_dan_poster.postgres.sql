-- A poster ends on a day, and somebody says what became of a card that a kiosk could not name.

ALTER TABLE place_posters ADD COLUMN ended_from date;

CREATE TABLE unsettled_answers (
    id uuid NOT NULL PRIMARY KEY,
    tap_id uuid NOT NULL REFERENCES unsettled_kiosk_taps (id) DEFERRABLE INITIALLY DEFERRED,
    answer text COLLATE "C" NOT NULL,
    note text COLLATE "C",
    written_by_id uuid NOT NULL REFERENCES employees (id) DEFERRABLE INITIALLY DEFERRED,
    written_by text COLLATE "C" NOT NULL,
    written_at_utc timestamp with time zone NOT NULL
);
CREATE INDEX ix_unsettled_answers_tap_id ON unsettled_answers (tap_id);
