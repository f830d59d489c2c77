-- Each tablet that stood for a kiosk keeps its own keys: what it signed stays checkable when another one takes its place.

CREATE TABLE kiosk_pairings (
    id TEXT NOT NULL PRIMARY KEY,
    kiosk_id TEXT NOT NULL REFERENCES kiosks (id) DEFERRABLE INITIALLY DEFERRED,
    signing_key TEXT NOT NULL,
    agreement_key TEXT NOT NULL,
    paired_at_utc TEXT NOT NULL,
    ended_at_utc TEXT
) STRICT;
CREATE INDEX ix_kiosk_pairings_kiosk_id ON kiosk_pairings (kiosk_id);

INSERT INTO kiosk_pairings (id, kiosk_id, signing_key, agreement_key, paired_at_utc, ended_at_utc)
SELECT id, id, signing_key, agreement_key, paired_at_utc, revoked_at_utc FROM kiosks WHERE signing_key IS NOT NULL;

ALTER TABLE kiosks DROP COLUMN signing_key;
ALTER TABLE kiosks DROP COLUMN agreement_key;
