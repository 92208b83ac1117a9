DROP TABLE value_statements;
DROP TABLE own_values;
DROP TABLE value_answers;
DROP TABLE value_takes;
