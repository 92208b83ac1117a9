-- Letters on their way. A letter that was sent is gone from here; of one that was given up only its
-- number is left for a week.
CREATE TABLE outbox (
    id {{ID}},
    -- One letter at most waits about the same thing.
    about TEXT NOT NULL UNIQUE,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    made_at TIMESTAMP NOT NULL,
    tries INTEGER NOT NULL,
    -- When it is tried next. Who takes it up puts this off, so that nobody else takes it up
    -- meanwhile; NULL once it is given up.
    due_at TIMESTAMP
);

CREATE INDEX outbox_by_due ON outbox (due_at);
CREATE INDEX outbox_by_age ON outbox (made_at);
