DROP INDEX submissions_of_a_person;
CREATE INDEX submissions_of_a_person ON submissions (person_id, created_at);
DROP INDEX skill_answers_that_count;
