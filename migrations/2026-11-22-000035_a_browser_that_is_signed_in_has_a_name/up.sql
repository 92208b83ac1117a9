-- People see the browsers that are signed in as them, so each has an id to end it by and a name. When a session ends
-- follows from the practice's rules. Whoever is signed in now signs in once more.
DROP TABLE sessions;

CREATE TABLE sessions (
    id {{ID}},
    key_hash TEXT NOT NULL UNIQUE,
    person_id BIGINT REFERENCES people (id) ON DELETE CASCADE,
    -- "Firefox on Android".
    browser TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    last_seen_at TIMESTAMP NOT NULL
);

CREATE INDEX sessions_of_a_person ON sessions (person_id);
CREATE INDEX sessions_by_start ON sessions (created_at);
CREATE INDEX sessions_by_last_use ON sessions (last_seen_at);
