DROP INDEX links_by_expiry;
DROP INDEX people_by_role;
