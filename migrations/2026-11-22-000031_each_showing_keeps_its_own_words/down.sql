ALTER TABLE submissions DROP COLUMN words_hash;

DROP INDEX drafts_of_a_showing;
ALTER TABLE drafts DROP COLUMN form_key;
DELETE FROM drafts WHERE id NOT IN (SELECT max(id) FROM drafts GROUP BY owner_id, action);
CREATE UNIQUE INDEX drafts_of_an_owner ON drafts (owner_id, action);
