DROP TABLE links;
DROP TABLE submissions;
DROP TABLE sessions;
DROP TABLE people;
DROP TABLE practices;
