-- A tap that two people did not accept is taken out of its day alone; a run knows up to where the taps had counted.

ALTER TABLE day_corrections ADD COLUMN without_tap uuid;
ALTER TABLE correction_proposals ADD COLUMN without_tap uuid;
ALTER TABLE calculation_runs ADD COLUMN taps_up_to bigint;
