DROP INDEX engagements_to_let_go;
ALTER TABLE engagements DROP COLUMN let_go_at;
