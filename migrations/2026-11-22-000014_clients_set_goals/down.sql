DROP TABLE readings;
DROP TABLE milestones;
DROP TABLE goal_kept_words;
DROP TABLE goal_obstacles;
DROP TABLE goal_links;
DROP TABLE goal_changes;
DROP TABLE goals;
