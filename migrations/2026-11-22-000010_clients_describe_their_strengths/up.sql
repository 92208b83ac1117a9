-- One going-through of the skills inventory; a client may take it again later.
CREATE TABLE skill_takes (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    begun_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP
);

CREATE INDEX skill_takes_of_a_client ON skill_takes (client_id, id);

-- One page of a take: the five skills of a family, saved together.
CREATE TABLE skill_pages (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    take_id BIGINT NOT NULL REFERENCES skill_takes (id) ON DELETE CASCADE,
    family TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    UNIQUE (take_id, family)
);

CREATE INDEX skill_pages_of_a_client ON skill_pages (client_id);

CREATE TABLE skill_answers (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    take_id BIGINT NOT NULL REFERENCES skill_takes (id) ON DELETE CASCADE,
    -- A key of the inventory, like making_decisions.
    skill TEXT NOT NULL,
    proficiency INTEGER,
    energy INTEGER,
    target INTEGER,
    evidence TEXT NOT NULL,
    UNIQUE (take_id, skill)
);

CREATE INDEX skill_answers_of_a_client ON skill_answers (client_id);

-- One page of a questionnaire: related questions that are saved together.
CREATE TABLE question_sheets (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    sheet TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    UNIQUE (client_id, sheet)
);

-- What was answered; a question left open has no row.
CREATE TABLE question_answers (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (client_id, question)
);

CREATE TABLE achievements (
    id {{ID}},
    client_id BIGINT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    achieved_on DATE,
    what TEXT NOT NULL,
    result TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX achievements_of_a_client ON achievements (client_id, id);
