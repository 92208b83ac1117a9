-- Who did what with a client's pages and account, and when; never what anyone wrote.
CREATE TABLE trail (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    actor_id BIGINT REFERENCES people (id) ON DELETE SET NULL,
    actor_name TEXT NOT NULL,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    at TIMESTAMP NOT NULL
);

CREATE INDEX trail_of_a_client ON trail (client_id, id);
CREATE INDEX trail_of_an_actor ON trail (actor_id, client_id, what, about, at);
