DROP TABLE kept_findings;
DROP TABLE answer_slots;
DROP TABLE answers;
DROP TABLE companies;
