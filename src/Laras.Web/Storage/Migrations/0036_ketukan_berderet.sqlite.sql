-- An entry of the journal that is about nobody, or written by the program, stands in no index of people.

DROP INDEX ix_journal_entries_subject_id;
CREATE INDEX ix_journal_entries_subject_id ON journal_entries (subject_id) WHERE subject_id IS NOT NULL;
DROP INDEX ix_journal_entries_author_id;
CREATE INDEX ix_journal_entries_author_id ON journal_entries (author_id) WHERE author_id IS NOT NULL;

-- Taps are written one behind the other: a table that is kept in the order of writing fills its pages, where one that is
-- kept in the order of a key moves half of each page into the next.

CREATE TABLE taps_as_written (
    id TEXT NOT NULL,
    employee_id TEXT NOT NULL,
    device_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    intent TEXT NOT NULL,
    tap_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    signature BLOB NOT NULL,
    batch INTEGER NOT NULL,
    place INTEGER NOT NULL,
    received_at_utc TEXT NOT NULL
) STRICT;
INSERT INTO taps_as_written
SELECT id, employee_id, device_id, channel, intent, tap_at, body, signature, batch, place, received_at_utc
FROM received_taps ORDER BY batch, place;
DROP TABLE received_taps;
ALTER TABLE taps_as_written RENAME TO received_taps;
CREATE UNIQUE INDEX ix_received_taps_id ON received_taps (id);
CREATE UNIQUE INDEX ix_received_taps_batch_place ON received_taps (batch, place);
