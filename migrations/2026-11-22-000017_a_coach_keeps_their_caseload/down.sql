DROP INDEX submissions_of_a_person;
CREATE INDEX submissions_of_a_person ON submissions (person_id);
DROP TABLE notes;
DROP TABLE last_looks;
DROP TABLE ways_in;
