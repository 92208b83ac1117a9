CREATE TABLE findings (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- Which of the three fact-finding questions it answers.
    question TEXT NOT NULL,
    learnt TEXT NOT NULL,
    -- What kind of person said it, or how else the client knows.
    source TEXT NOT NULL,
    -- Who it was, or where it stands.
    source_name TEXT NOT NULL,
    found_on DATE,
    thanked_on DATE,
    revision INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX findings_of_a_client ON findings (client_id, id);

CREATE TABLE priorities (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- Which of the five lists it is on.
    list TEXT NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    finding_id BIGINT REFERENCES findings (id) ON DELETE SET NULL,
    -- How much it would help, and how much the client wants to, 1 to 5 each.
    benefit INTEGER,
    motivation INTEGER,
    fits_values TEXT,
    uses_strengths TEXT,
    parked_at TIMESTAMP,
    revision INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX priorities_of_a_client ON priorities (client_id, id);
CREATE INDEX priorities_from_a_finding ON priorities (finding_id);
