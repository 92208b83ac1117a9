-- When the former coach's notes and reading went, where the practice lets them go after a while.
ALTER TABLE engagements ADD COLUMN let_go_at TIMESTAMP;
CREATE INDEX engagements_to_let_go ON engagements (let_go_at, ended_at);
