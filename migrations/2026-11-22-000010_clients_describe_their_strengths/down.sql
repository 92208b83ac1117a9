DROP TABLE achievements;
DROP TABLE question_answers;
DROP TABLE question_sheets;
DROP TABLE skill_answers;
DROP TABLE skill_pages;
DROP TABLE skill_takes;
