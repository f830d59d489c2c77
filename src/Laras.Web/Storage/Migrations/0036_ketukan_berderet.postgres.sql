-- An entry of the journal that is about nobody, or written by the program, stands in no index of people.

DROP INDEX ix_journal_entries_subject_id;
CREATE INDEX ix_journal_entries_subject_id ON journal_entries (subject_id) WHERE subject_id IS NOT NULL;
DROP INDEX ix_journal_entries_author_id;
CREATE INDEX ix_journal_entries_author_id ON journal_entries (author_id) WHERE author_id IS NOT NULL;
