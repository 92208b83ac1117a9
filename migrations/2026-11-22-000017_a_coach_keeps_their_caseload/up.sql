-- Where a client chose to begin: at the goal, or at strengths and values.
CREATE TABLE ways_in (
    client_id BIGINT PRIMARY KEY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    way TEXT NOT NULL,
    chosen_at TIMESTAMP NOT NULL
);

-- When a coach last said "I have looked" about a client: what is new is new since then.
CREATE TABLE last_looks (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    coach_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    looked_at TIMESTAMP NOT NULL
);

CREATE UNIQUE INDEX last_looks_of_a_client ON last_looks (client_id, coach_id);
CREATE INDEX last_looks_of_a_coach ON last_looks (coach_id, client_id);

-- What only the coach who wrote it ever reads.
CREATE TABLE notes (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    coach_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    written_at TIMESTAMP NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX notes_of_a_client ON notes (client_id, coach_id, id);
CREATE INDEX notes_of_a_coach ON notes (coach_id);

-- A caseload asks who saved what since when.
DROP INDEX submissions_of_a_person;
CREATE INDEX submissions_of_a_person ON submissions (person_id, created_at);
