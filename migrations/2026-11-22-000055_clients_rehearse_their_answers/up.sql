-- Each time a client said an answer aloud.
CREATE TABLE rehearsals (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    answer_id BIGINT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    -- The revision of the answer they said, to tell when it has changed since.
    answer_revision INTEGER NOT NULL,
    rehearsed_at TIMESTAMP NOT NULL,
    seconds INTEGER NOT NULL,
    -- How far they got with each, in their own eyes.
    confident TEXT NOT NULL,
    keen TEXT NOT NULL,
    clear TEXT NOT NULL,
    differently TEXT NOT NULL
);

CREATE INDEX rehearsals_of_a_client ON rehearsals (client_id, answer_id);
CREATE INDEX rehearsals_of_an_answer ON rehearsals (answer_id);
