DROP TABLE priorities;
DROP TABLE findings;
