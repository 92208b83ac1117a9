-- One go through the thirteen screens.
CREATE TABLE value_takes (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    begun_at TIMESTAMP NOT NULL,
    completed_at TIMESTAMP
);

CREATE INDEX value_takes_of_a_client ON value_takes (client_id, id);

-- What was chosen on one screen of a take.
CREATE TABLE value_answers (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    take_id BIGINT NOT NULL REFERENCES value_takes (id) ON DELETE CASCADE,
    -- The number of the screen (called a block in code), from 1 to 13.
    block INTEGER NOT NULL,
    most TEXT NOT NULL,
    least TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    UNIQUE (take_id, block)
);

CREATE INDEX value_answers_of_a_client ON value_answers (client_id, take_id);

-- A value in the client's own word, beside the thirteen.
CREATE TABLE own_values (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    meaning TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX own_values_of_a_client ON own_values (client_id, id);

-- What a client says about one value. It belongs to the value, not to a take.
CREATE TABLE value_statements (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- Which value, like family or own:12.
    value TEXT NOT NULL,
    meaning TEXT NOT NULL,
    steer TEXT NOT NULL,
    -- How well life honours it today, from 0 to 10.
    honoured INTEGER,
    revision INTEGER NOT NULL DEFAULT 0,
    UNIQUE (client_id, value)
);
