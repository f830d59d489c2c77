-- The judge asks for the window of each tap only: who was at a point on some days, who used a phone within the hour.

DROP INDEX ix_tap_traces_run;
DROP INDEX ix_tap_traces_latitude_longitude;
CREATE INDEX ix_tap_traces_run_at ON tap_traces (run, at);
CREATE INDEX ix_tap_traces_latitude_longitude_local_date ON tap_traces (latitude, longitude, local_date);
CREATE INDEX ix_tap_traces_local_date ON tap_traces (local_date);
