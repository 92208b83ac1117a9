-- When this account is erased, where its owner has asked for that.
ALTER TABLE people ADD COLUMN goes_at TIMESTAMP;
CREATE INDEX people_who_go ON people (goes_at);
