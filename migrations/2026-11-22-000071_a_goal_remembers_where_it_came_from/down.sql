DROP INDEX goals_from_a_priority;
ALTER TABLE goals DROP COLUMN priority_id;
