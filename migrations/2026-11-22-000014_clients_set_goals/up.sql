CREATE TABLE goals (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    horizon TEXT,
    kind TEXT,
    matters TEXT NOT NULL,
    -- Whose idea it is, and how hard it feels from 1 to 5.
    desire TEXT,
    challenge INTEGER,
    specific TEXT NOT NULL,
    measurable TEXT NOT NULL,
    kpi_name TEXT NOT NULL,
    kpi_unit TEXT NOT NULL,
    kpi_baseline DOUBLE PRECISION,
    kpi_target DOUBLE PRECISION,
    kpi_direction TEXT,
    achievable TEXT NOT NULL,
    action_oriented TEXT NOT NULL,
    support TEXT NOT NULL,
    relevant TEXT NOT NULL,
    realistic TEXT NOT NULL,
    time_bound TEXT NOT NULL,
    due_on DATE,
    created_at TIMESTAMP NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX goals_of_a_client ON goals (client_id, state, due_on);

-- Where a goal stood from this moment on: its state and its day, and why that changed.
CREATE TABLE goal_changes (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    goal_id BIGINT NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    due_on DATE,
    reason TEXT NOT NULL,
    changed_at TIMESTAMP NOT NULL
);

CREATE INDEX goal_changes_of_a_client ON goal_changes (client_id, goal_id, id);
CREATE INDEX goal_changes_of_a_goal ON goal_changes (goal_id);

-- What a goal serves (a value) or draws on (a skill), by key, from 1 (a little) to 3 (strongly).
CREATE TABLE goal_links (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    goal_id BIGINT NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    strength TEXT NOT NULL
);

CREATE INDEX goal_links_of_a_client ON goal_links (client_id, goal_id, id);
CREATE INDEX goal_links_of_a_goal ON goal_links (goal_id);

CREATE TABLE goal_obstacles (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    goal_id BIGINT NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
    -- "If this happens …"
    obstacle TEXT NOT NULL,
    -- "… then I will do this."
    response TEXT NOT NULL
);

CREATE INDEX goal_obstacles_of_a_client ON goal_obstacles (client_id, goal_id, id);
CREATE INDEX goal_obstacles_of_a_goal ON goal_obstacles (goal_id);

-- Words that the check asked about and the client chose to keep.
CREATE TABLE goal_kept_words (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    goal_id BIGINT NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
    rule TEXT NOT NULL,
    words TEXT NOT NULL,
    kept_at TIMESTAMP NOT NULL
);

CREATE INDEX goal_kept_words_of_a_client ON goal_kept_words (client_id, goal_id, id);
CREATE INDEX goal_kept_words_of_a_goal ON goal_kept_words (goal_id);

CREATE TABLE milestones (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    goal_id BIGINT NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    due_on DATE,
    reached_on DATE,
    revision INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX milestones_of_a_client ON milestones (client_id, goal_id, due_on);
CREATE INDEX milestones_of_a_goal ON milestones (goal_id);

-- The number of a goal's measure on one day.
CREATE TABLE readings (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    goal_id BIGINT NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
    read_on DATE NOT NULL,
    amount DOUBLE PRECISION NOT NULL,
    note TEXT NOT NULL
);

CREATE INDEX readings_of_a_client ON readings (client_id, goal_id, read_on);
CREATE INDEX readings_of_a_goal ON readings (goal_id);
