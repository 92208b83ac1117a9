-- What a client found out about a company, and what they would bring to it.
CREATE TABLE companies (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    mission TEXT NOT NULL,
    stated_values TEXT NOT NULL,
    culture TEXT NOT NULL,
    plans TEXT NOT NULL,
    contribution TEXT NOT NULL,
    -- One question to ask in the interview per line.
    questions TEXT NOT NULL,
    sources TEXT NOT NULL,
    years_experience INTEGER,
    current_level TEXT,
    target_level TEXT,
    created_at TIMESTAMP NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX companies_of_a_client ON companies (client_id, id);

-- One version of the answer to one question at one company.
CREATE TABLE answers (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    company_id BIGINT NOT NULL REFERENCES companies (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    version INTEGER NOT NULL,
    draft TEXT NOT NULL,
    -- One line of the card each.
    talking_points TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    -- When the client last wrote in the draft themselves; NULL while it is as it was put together.
    edited_at TIMESTAMP,
    -- When the client said that every claim in it is true.
    ready_at TIMESTAMP,
    revision INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX answers_of_a_client ON answers (client_id, company_id);
CREATE UNIQUE INDEX answers_have_their_own_number ON answers (company_id, question, version);
CREATE UNIQUE INDEX one_answer_is_ready ON answers (company_id, question)
    WHERE ready_at IS NOT NULL;

-- The parts an answer is built from.
CREATE TABLE answer_slots (
    answer_id BIGINT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    slot TEXT NOT NULL,
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    body TEXT NOT NULL,
    PRIMARY KEY (answer_id, slot)
);

CREATE INDEX answer_slots_of_a_client ON answer_slots (client_id, answer_id);

-- Remarks about a draft whose words the client keeps, and why.
CREATE TABLE kept_findings (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    answer_id BIGINT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    -- The rule and the words, as they are found again after the text around them changed.
    fingerprint TEXT NOT NULL,
    reason TEXT NOT NULL,
    kept_at TIMESTAMP NOT NULL
);

CREATE INDEX kept_findings_of_a_client ON kept_findings (client_id, answer_id);
CREATE UNIQUE INDEX kept_findings_are_kept_once ON kept_findings (answer_id, fingerprint);
