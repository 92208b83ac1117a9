-- How often something was tried lately, so that guessing takes patience. `counted` is a hash that only this
-- practice can make: nobody's address can be read from it.
CREATE TABLE tries (
    counted TEXT PRIMARY KEY NOT NULL,
    times INTEGER NOT NULL,
    last_at TIMESTAMP NOT NULL
);

CREATE INDEX tries_by_age ON tries (last_at);
