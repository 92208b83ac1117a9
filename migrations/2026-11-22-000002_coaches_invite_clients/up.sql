-- Who coaches whom, and when the client agreed to it.
CREATE TABLE engagements (
    id {{ID}},
    coach_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    agreed_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    -- Whether the client lets the former coach go on reading.
    former_coach_reads BOOLEAN NOT NULL DEFAULT FALSE
);

CREATE INDEX engagements_of_a_client ON engagements (client_id, coach_id);
CREATE INDEX engagements_of_a_coach ON engagements (coach_id, client_id);
