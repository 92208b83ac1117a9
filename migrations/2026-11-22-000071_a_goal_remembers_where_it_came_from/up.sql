-- What on the client's list this goal was begun from.
ALTER TABLE goals ADD COLUMN priority_id BIGINT REFERENCES priorities (id) ON DELETE SET NULL;
CREATE INDEX goals_from_a_priority ON goals (priority_id);
