-- What the owner decides for the whole practice. The defaults are those of a new one.
ALTER TABLE practices ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE practices ADD COLUMN sign_up TEXT NOT NULL DEFAULT 'invited';
ALTER TABLE practices ADD COLUMN coaches_need_two_step BOOLEAN NOT NULL DEFAULT FALSE;
-- How many days a browser stays signed in without being used, and at most.
ALTER TABLE practices ADD COLUMN idle_days INTEGER NOT NULL DEFAULT 14;
ALTER TABLE practices ADD COLUMN absolute_days INTEGER NOT NULL DEFAULT 90;
-- How many days after an engagement ended its traces are kept on the coach's side; 0 is for good.
ALTER TABLE practices ADD COLUMN retention_days INTEGER NOT NULL DEFAULT 0;
-- How many days someone who asked for their account to be erased can change their mind.
ALTER TABLE practices ADD COLUMN erasure_days INTEGER NOT NULL DEFAULT 7;
ALTER TABLE practices ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
