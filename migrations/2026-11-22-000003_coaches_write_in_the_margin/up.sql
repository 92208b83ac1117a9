CREATE TABLE comments (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    author_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- What it stands beside, like goal:12 or direction.
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    resolved_at TIMESTAMP,
    revision INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX comments_of_a_client ON comments (client_id, subject, id);
CREATE INDEX comments_of_an_author ON comments (author_id);

-- A client asks their coach to look at a page, and the coach marks it as reviewed.
CREATE TABLE looks (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    reviewed_at TIMESTAMP,
    reviewed_by BIGINT REFERENCES people (id) ON DELETE SET NULL
);

CREATE INDEX looks_of_a_client ON looks (client_id, subject, id);
CREATE INDEX looks_by_a_reviewer ON looks (reviewed_by);
