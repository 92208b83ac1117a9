DROP TABLE action_logs;
DROP TABLE actions;
