DROP INDEX people_who_go;
ALTER TABLE people DROP COLUMN goes_at;
