-- A photo of a kiosk is kept for thirty days after the card was held there, not after it arrived; and a browser is woken
-- only as long as the visit lasts in which it asked for it.

ALTER TABLE kiosk_photos RENAME COLUMN received_at_utc TO taken_at_utc;
DROP INDEX ix_kiosk_photos_received_at_utc;
CREATE INDEX ix_kiosk_photos_taken_at_utc ON kiosk_photos (taken_at_utc);

ALTER TABLE push_subscriptions ADD COLUMN session_id TEXT;
