DROP TABLE looks;
DROP TABLE comments;
