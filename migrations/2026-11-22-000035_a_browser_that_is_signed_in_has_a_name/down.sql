DROP TABLE sessions;

CREATE TABLE sessions (
    key_hash TEXT PRIMARY KEY NOT NULL,
    person_id BIGINT REFERENCES people (id) ON DELETE CASCADE,
    state TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    last_seen_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);

CREATE INDEX sessions_of_a_person ON sessions (person_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);
