DROP TABLE directions;
