ALTER TABLE practices DROP COLUMN revision;
ALTER TABLE practices DROP COLUMN erasure_days;
ALTER TABLE practices DROP COLUMN retention_days;
ALTER TABLE practices DROP COLUMN absolute_days;
ALTER TABLE practices DROP COLUMN idle_days;
ALTER TABLE practices DROP COLUMN coaches_need_two_step;
ALTER TABLE practices DROP COLUMN sign_up;
ALTER TABLE practices DROP COLUMN name;
