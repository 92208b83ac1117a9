-- What someone typed and has not saved: an expired session's form, or a long answer half-way.
CREATE TABLE drafts (
    id {{ID}},
    owner_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    -- Where the form would have been sent, and from which page.
    action TEXT NOT NULL,
    page TEXT NOT NULL,
    -- The fields, encoded as a form is.
    body TEXT NOT NULL,
    kept_at TIMESTAMP NOT NULL
);

CREATE UNIQUE INDEX drafts_of_an_owner ON drafts (owner_id, action);
CREATE INDEX drafts_by_age ON drafts (kept_at);
