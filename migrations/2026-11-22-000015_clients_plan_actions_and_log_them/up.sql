CREATE TABLE actions (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- The goal it is a step towards; an action may stand on its own.
    goal_id BIGINT REFERENCES goals (id) ON DELETE SET NULL,
    title TEXT NOT NULL,
    -- The rhythm. What its kind has no use for is NULL.
    kind TEXT NOT NULL,
    times INTEGER,
    period TEXT,
    starts_on DATE,
    ends_on DATE,
    impact TEXT NOT NULL,
    resources TEXT NOT NULL,
    note TEXT NOT NULL,
    -- What the client says about it, since when, and why they let it go.
    state TEXT NOT NULL,
    state_on DATE NOT NULL,
    state_reason TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX actions_of_a_client ON actions (client_id, goal_id);
CREATE INDEX actions_of_a_goal ON actions (goal_id);

-- What was done: several entries in a day add up. An entry is added or taken out, never changed.
CREATE TABLE action_logs (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    action_id BIGINT NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    done_on DATE NOT NULL,
    amount INTEGER NOT NULL,
    note TEXT NOT NULL
);

CREATE INDEX action_logs_of_a_client ON action_logs (client_id, done_on);
CREATE INDEX action_logs_of_an_action ON action_logs (action_id, done_on);
