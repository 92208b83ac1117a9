-- A person's second step: the secret that the app on their phone shares, from its first good number.
CREATE TABLE two_steps (
    person_id BIGINT PRIMARY KEY NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    secret TEXT NOT NULL,
    -- The half minute of the last number used: neither it nor an earlier one counts again.
    used_step BIGINT NOT NULL,
    turned_on_at TIMESTAMP NOT NULL
);

-- For a lost phone. Only hashes are kept, and a code that was used is gone.
CREATE TABLE recovery_codes (
    id {{ID}},
    person_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    code_hash TEXT NOT NULL
);

CREATE INDEX recovery_codes_of_a_person ON recovery_codes (person_id);
