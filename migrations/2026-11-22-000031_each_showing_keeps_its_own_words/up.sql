-- Words typed in one tab never take the place of those typed in another: each showing of a form
-- keeps its own.
ALTER TABLE drafts ADD COLUMN form_key TEXT NOT NULL DEFAULT '';
UPDATE drafts SET form_key = CAST(id AS TEXT);
DROP INDEX drafts_of_an_owner;
CREATE UNIQUE INDEX drafts_of_a_showing ON drafts (owner_id, form_key);

-- What tells a second click (the same words) from going back and writing something else.
ALTER TABLE submissions ADD COLUMN words_hash TEXT NOT NULL DEFAULT '';
