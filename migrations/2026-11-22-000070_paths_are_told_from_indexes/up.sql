-- What the path and the caseload count or list for many clients at once stands in the index itself.
CREATE INDEX skill_answers_that_count ON skill_answers (take_id)
    WHERE proficiency IS NOT NULL AND energy IS NOT NULL;
DROP INDEX submissions_of_a_person;
CREATE INDEX submissions_of_a_person ON submissions (person_id, created_at, location);
