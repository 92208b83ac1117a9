-- One row a client. Revision 0 is "never saved", so the first save is kept as revision 1.
CREATE TABLE directions (
    id {{ID}},
    client_id BIGINT NOT NULL UNIQUE REFERENCES people (id) ON DELETE CASCADE,
    overarching_goal TEXT NOT NULL,
    why_energise TEXT NOT NULL,
    why_fulfil TEXT NOT NULL,
    why_align TEXT NOT NULL,
    vision_5 TEXT NOT NULL,
    vision_10 TEXT NOT NULL,
    vision_15 TEXT NOT NULL,
    lifestyle TEXT NOT NULL,
    -- When the goal changed while the answers to why stayed as they were.
    why_in_question_since TIMESTAMP,
    revision INTEGER NOT NULL DEFAULT 0
);
