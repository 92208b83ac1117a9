-- The practice itself: one row, with the secret that signs what browsers bring back.
CREATE TABLE practices (
    id {{ID}},
    secret TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE people (
    id {{ID}},
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    -- Lower case, so that one address is one account however it is typed.
    email_folded TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0
);

-- Browsers that are signed in. Only a hash of what the browser holds is kept.
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

-- Forms that were kept, so that a double click saves once.
CREATE TABLE submissions (
    form_key TEXT PRIMARY KEY NOT NULL,
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    location TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);

CREATE INDEX submissions_of_a_person ON submissions (person_id);

-- Links that work once: set-up, invitation, reset. Only a hash of each is kept.
CREATE TABLE links (
    id {{ID}},
    token_hash TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL,
    -- Whose password a reset is for, or who invites.
    person_id BIGINT REFERENCES people (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);

CREATE INDEX links_of_a_person ON links (person_id);
