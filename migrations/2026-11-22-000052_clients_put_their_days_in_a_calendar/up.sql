-- What a client's calendar says to other programs, and the private address they read it from. Only
-- a hash of the address is kept; without one nobody reads it.
CREATE TABLE calendars (
    client_id BIGINT PRIMARY KEY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    shows TEXT NOT NULL,
    -- The first of the weekly check-ins; the others are on the same day of the week.
    checks_in_from DATE,
    token_hash TEXT,
    address_made_at TIMESTAMP,
    revision INTEGER NOT NULL
);

CREATE UNIQUE INDEX calendars_token_hash_key ON calendars (token_hash);
